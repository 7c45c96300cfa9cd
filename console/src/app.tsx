import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { KeyDialog } from './components/key-dialog.js';
import { PageHeader } from './components/page-header.js';
import { t } from './i18n/translate.js';
import { type View, view } from './state/route.js';
import { AnatomyView } from './views/anatomy/anatomy-view.js';
import { BulkView } from './views/bulk/bulk-view.js';
import { LexiconView } from './views/lexicon/lexicon-view.js';
import { SearchView } from './views/search/search-view.js';
import { TryPostView } from './views/try-post/try-post-view.js';

const contents: Readonly<Record<View, ComponentType>> = {
  try: TryPostView,
  search: SearchView,
  bulk: BulkView,
  lexicon: LexiconView,
  anatomy: AnatomyView,
};

export function App() {
  const Content = contents[view.value];
  const main = useRef<HTMLElement>(null);
  const shown = useRef(view.value);

  useEffect(() => {
    document.title = `${t(`nav.${view.value}`)} · Squama`;
    // After a change of view the keyboard goes on from its beginning, not from the link that is far above.
    if (shown.current !== view.value) main.current?.focus();
    shown.current = view.value;
  });

  return (
    <>
      <button type="button" class="skip-link" onClick={() => main.current?.focus()}>
        {t('nav.skip')}
      </button>
      <PageHeader />
      <main id="main" ref={main} tabIndex={-1}>
        <Content />
      </main>
      <KeyDialog />
    </>
  );
}
