import './search-view.css';
import { useState } from 'preact/hooks';
import { ViewIntro } from '../../components/view-intro.js';
import { t } from '../../i18n/translate.js';
import queries from './queries.json';
import { QueryList } from './query-list.js';
import { QueryPreview } from './query-preview.js';

export function SearchView() {
  const [query, setQuery] = useState(queries.examples[0] ?? '');
  return (
    <div class="search-view">
      <ViewIntro title="search.title" text="search.intro" />
      <div class="stack">
        <section class="panel" aria-label={t('search.one')}>
          <div class="examples">
            {queries.examples.map((text) => (
              <button key={text} type="button" dir="auto" onClick={() => setQuery(text)}>
                {text}
              </button>
            ))}
          </div>
          <QueryPreview query={query} onQuery={setQuery} />
        </section>
        <QueryList />
      </div>
    </div>
  );
}
