import './result-table.css';
import { useMemo, useState } from 'preact/hooks';
import { FilterSelect } from '../../components/filter-select.js';
import { RiskBadge } from '../../components/risk-badge.js';
import { ScrollBox } from '../../components/scroll-box.js';
import { TextField } from '../../components/text-field.js';
import { detectedLanguage, formatNumber, formatPercent } from '../../i18n/format.js';
import { label, t } from '../../i18n/translate.js';
import { type Filter, filterRows, type SortKey, sortKeys, sortRows } from './filter-rows.js';
import { openInTryPost } from './open-in-try-post.js';
import type { ResultRow } from './result-row.js';

type Counts = readonly [value: string, count: number][];

interface Properties {
  rows: readonly ResultRow[];
  counts: { risk: Counts; category: Counts; language: Counts; evasion: Counts };
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

const pageRows = 25;

/** The results, to sort, filter and leaf through. */
export function ResultTable({ rows, counts, filter, onFilter }: Properties) {
  const [sort, setSort] = useState<{ key: SortKey; descending: boolean }>({ key: 'score', descending: true });
  const [page, setPage] = useState(0);
  const shown = useMemo(
    () => sortRows(filterRows(rows, filter), sort.key, sort.descending),
    [rows, filter, sort],
  );
  const pages = Math.max(1, Math.ceil(shown.length / pageRows));
  const current = Math.min(page, pages - 1);
  const change = (part: Partial<Filter>) => {
    setPage(0);
    onFilter({ ...filter, ...part });
  };

  return (
    <div class="panel result-table">
      <h2>{t('bulk.results')}</h2>
      <div class="row">
        <TextField label={t('bulk.filterText')} value={filter.text} onChange={(text) => change({ text })} />
        <FilterSelect
          name={t('bulk.risk')}
          value={filter.risk}
          counts={counts.risk}
          nameOf={(risk) => label('risk', risk)}
          onChange={(risk) => change({ risk })}
        />
        <FilterSelect
          name={t('bulk.category')}
          value={filter.category}
          counts={counts.category}
          nameOf={(category) => label('category', category)}
          onChange={(category) => change({ category })}
        />
        <FilterSelect
          name={t('bulk.language')}
          value={filter.language}
          counts={counts.language}
          nameOf={detectedLanguage}
          onChange={(language) => change({ language })}
        />
        <FilterSelect
          name={t('bulk.evasion')}
          value={filter.evasion}
          counts={counts.evasion}
          nameOf={(evasion) => label('evasion', evasion)}
          onChange={(evasion) => change({ evasion })}
        />
      </div>
      <p class="hint" role="status">
        {t('bulk.shown', { shown: formatNumber(shown.length), all: formatNumber(rows.length) })}
      </p>
      <ScrollBox label={t('bulk.results')}>
        <table>
          <thead>
            <tr>
              {sortKeys.map((key) => (
                <th
                  key={key}
                  scope="col"
                  class={key === 'line' || key === 'score' ? 'number' : ''}
                  aria-sort={sort.key !== key ? 'none' : sort.descending ? 'descending' : 'ascending'}
                >
                  <button
                    type="button"
                    onClick={() =>
                      setSort({
                        key,
                        descending: sort.key === key ? !sort.descending : key === 'score' || key === 'risk',
                      })
                    }
                  >
                    {t(`bulk.${key}`)}
                  </button>
                </th>
              ))}
              <th scope="col">{t('bulk.category')}</th>
              <th scope="col">
                <span class="visually-hidden">{t('bulk.open')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(current * pageRows, (current + 1) * pageRows).map((row) => (
              <tr key={row.line}>
                <td class="number">{formatNumber(row.line)}</td>
                <td>{row.risk === null ? t('risk.fault') : <RiskBadge risk={row.risk} />}</td>
                <td class="number">{row.score !== null && formatPercent(row.score)}</td>
                <td>{row.language !== '' && detectedLanguage(row.language)}</td>
                <td class="text" dir="auto">
                  {row.problem === '' ? row.text : `${row.problem} ${row.text}`}
                </td>
                <td>{row.categories.map((category) => label('category', category)).join(', ')}</td>
                <td>
                  {row.post !== undefined && (
                    <button
                      type="button"
                      class="quiet"
                      aria-label={`${t('bulk.open')}: ${row.line}`}
                      onClick={() => openInTryPost(row)}
                    >
                      {t('bulk.open')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {pages > 1 && (
        <div class="pages">
          <button type="button" disabled={current === 0} onClick={() => setPage(current - 1)}>
            {t('common.previous')}
          </button>
          <span>{t('common.page', { page: formatNumber(current + 1), pages: formatNumber(pages) })}</span>
          <button type="button" disabled={current >= pages - 1} onClick={() => setPage(current + 1)}>
            {t('common.next')}
          </button>
        </div>
      )}
    </div>
  );
}
