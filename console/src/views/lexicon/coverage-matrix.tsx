import './coverage-matrix.css';
import type { LexiconSummary } from '../../../../src/workbench/catalogue-schemas.js';
import { ScrollBox } from '../../components/scroll-box.js';
import { formatNumber, languageName } from '../../i18n/format.js';
import { label, t } from '../../i18n/translate.js';
import { addressOf } from '../../state/route.js';

/** How many terms each language has in each category: the holes are where to go on. */
export function CoverageMatrix({ summary }: { summary: LexiconSummary }) {
  const { coverage } = summary;
  const columns = [
    ...Object.keys(summary.categories).map((category) => ({ category })),
    { kind: 'intent' },
    { kind: 'context' },
  ] as const;
  const languages = Object.keys(summary.languages).filter((code) => code !== 'und' && code !== 'la');
  const most = Math.max(...Object.values(coverage).flatMap((row) => Object.values(row)));
  return (
    <div class="panel coverage-matrix">
      <h2>{t('lexicon.tab.coverage')}</h2>
      <p class="hint">{t('lexicon.coverageHint')}</p>
      <ScrollBox label={t('lexicon.tab.coverage')}>
        <table>
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={keyOf(column)} scope="col">
                  {'category' in column ? label('category', column.category) : label('kind', column.kind)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {languages.map((language) => (
              <tr key={language}>
                <th scope="row">{languageName(language)}</th>
                {columns.map((column) => {
                  const count = coverage[language]?.[keyOf(column)] ?? 0;
                  if (count === 0)
                    return (
                      <td key={keyOf(column)} data-gap>
                        0
                      </td>
                    );
                  return (
                    <td
                      key={keyOf(column)}
                      style={{ '--share': String(Math.log1p(count) / Math.log1p(most)) }}
                    >
                      <a href={addressOf('lexicon', { tab: 'browse', language, ...column })}>
                        {formatNumber(count)}
                      </a>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

function keyOf(column: { category: string } | { kind: string }): string {
  return 'category' in column ? column.category : column.kind;
}
