import './request-code.css';
import { useState } from 'preact/hooks';
import type { Post } from '../../../../src/post.js';
import { CopyButton } from '../../components/copy-button.js';
import { TabList } from '../../components/tab-list.js';
import { t } from '../../i18n/translate.js';
import { type Dialect, dialects, writeRequest } from './write-request.js';

/** The request that was made, to take away. */
export function RequestCode({ post }: { post: Post }) {
  const [dialect, setDialect] = useState<Dialect>('curl');
  const code = writeRequest(post, dialect);
  return (
    <section class="panel request-code" aria-labelledby="request-title">
      <h2 id="request-title">{t('request.title')}</h2>
      <div class="tabs">
        <TabList
          names={dialects}
          chosen={dialect}
          onChoose={setDialect}
          label={t('request.title')}
          panel="request-panel"
        />
        <CopyButton text={code} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be in reach of the keyboard */}
      <pre id="request-panel" role="tabpanel" tabIndex={0} aria-label={dialect}>
        <code>{code}</code>
      </pre>
    </section>
  );
}
