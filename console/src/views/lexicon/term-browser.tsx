import './term-browser.css';
import { useEffect, useState } from 'preact/hooks';
import type { LexiconTerms } from '../../../../src/http/schemas/lexicon.js';
import type { LexiconSummary, LexiconTerm } from '../../../../src/workbench/catalogue-schemas.js';
import { call } from '../../api/call.js';
import { EmptyNote } from '../../components/empty-note.js';
import { FilterSelect } from '../../components/filter-select.js';
import { ProblemNote } from '../../components/problem-note.js';
import { ScrollBox } from '../../components/scroll-box.js';
import { TextField } from '../../components/text-field.js';
import { formatNumber, languageName } from '../../i18n/format.js';
import { label, t } from '../../i18n/translate.js';
import { addressOf, parameters } from '../../state/route.js';
import { ConceptCard } from './concept-card.js';

const pauseMilliseconds = 200;
const pageTerms = 50;

/** Terms by language, category and words in them; each leads to its concept. */
export function TermBrowser({ summary }: { summary: LexiconSummary }) {
  const [filter, setFilter] = useState({
    q: parameters.value.get('q') ?? '',
    language: parameters.value.get('language') ?? '',
    category: parameters.value.get('category') ?? '',
    kind: parameters.value.get('kind') ?? '',
    origin: 'curated',
  });
  const [terms, setTerms] = useState<readonly LexiconTerm[]>([]);
  const [page, setPage] = useState<LexiconTerms | undefined>(undefined);
  const [error, setError] = useState<unknown>(undefined);
  const concept = parameters.value.get('concept');
  const change = (part: Partial<typeof filter>) => setFilter({ ...filter, ...part });

  const load = async (cursor: string | null, before: readonly LexiconTerm[], signal?: AbortSignal) => {
    const given = Object.entries({ ...filter, cursor: cursor ?? '', limit: String(pageTerms) });
    const query = new URLSearchParams(given.filter(([, value]) => value !== ''));
    try {
      const next = await call<LexiconTerms>(`v1/lexicon/terms?${query}`, { ...(signal && { signal }) });
      if (signal?.aborted) return;
      setPage(next);
      setTerms([...before, ...next.terms]);
      setError(undefined);
    } catch (reason) {
      if (!signal?.aborted) setError(reason);
    }
  };

  useEffect(() => {
    const controller = new AbortController();
    const timer = setTimeout(() => void load(null, [], controller.signal), pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [filter]);

  return (
    <div class="term-browser">
      <div class="row">
        <TextField label={t('lexicon.search')} value={filter.q} onChange={(q) => change({ q })} />
        <FilterSelect
          name={t('bulk.language')}
          value={filter.language}
          counts={Object.entries(summary.languages)}
          nameOf={languageName}
          onChange={(language) => change({ language })}
        />
        <FilterSelect
          name={t('bulk.category')}
          value={filter.category}
          counts={Object.entries(summary.categories)}
          nameOf={(category) => label('category', category)}
          onChange={(category) => change({ category })}
        />
        <FilterSelect
          name={t('lexicon.kind')}
          value={filter.kind}
          counts={Object.entries(summary.kinds)}
          nameOf={(kind) => label('kind', kind)}
          onChange={(kind) => change({ kind })}
        />
        <div class="field">
          <label for="term-origin">{t('lexicon.origin')}</label>
          <select
            id="term-origin"
            value={filter.origin}
            onChange={({ currentTarget }) => change({ origin: currentTarget.value })}
          >
            <option value="curated">{t('lexicon.origin.curated')}</option>
            <option value="species-table">{t('lexicon.origin.species-table')}</option>
            <option value="">{t('common.all')}</option>
          </select>
        </div>
      </div>
      {error !== undefined && <ProblemNote error={error} />}
      <div class="columns">
        <div class="panel found">
          <p role="status">{t('lexicon.found', { count: formatNumber(page?.total ?? 0) })}</p>
          <ScrollBox label={t('lexicon.terms')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('lexicon.term')}</th>
                  <th scope="col">{t('bulk.language')}</th>
                  <th scope="col">{t('match.concept')}</th>
                  <th scope="col">{t('match.strength')}</th>
                </tr>
              </thead>
              <tbody>
                {terms.map((term) => (
                  <tr
                    key={`${term.id} ${term.language} ${term.text}`}
                    aria-current={term.id === concept ? 'true' : undefined}
                  >
                    <td dir="auto" lang={term.language}>
                      {term.text}
                    </td>
                    <td>{languageName(term.language)}</td>
                    <td>
                      <a href={addressOf('lexicon', { tab: 'browse', concept: term.id })}>{term.title}</a>
                    </td>
                    <td>{t(`strength.${term.strength}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
          {page?.nextCursor != null && (
            <div>
              <button type="button" onClick={() => void load(page.nextCursor, terms)}>
                {t('common.showMore')}
              </button>
            </div>
          )}
        </div>
        {concept === null ? <EmptyNote text={t('lexicon.chooseConcept')} /> : <ConceptCard id={concept} />}
      </div>
    </div>
  );
}
