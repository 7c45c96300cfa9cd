import { useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.js';
import { RiskBadge } from '../../components/risk-badge.js';
import { ScrollBox } from '../../components/scroll-box.js';
import { TextField } from '../../components/text-field.js';
import { formatNumber, formatPercent } from '../../i18n/format.js';
import { t } from '../../i18n/translate.js';
import { type CheckedQuery, checkQueries } from './check-queries.js';
import queries from './queries.json';

/** Many queries, checked together: what a change of words or policy would do to a search log. */
export function QueryList() {
  const [text, setText] = useState(queries.list.join('\n'));
  const [rows, setRows] = useState<CheckedQuery[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(undefined);

  const check = async () => {
    setBusy(true);
    setError(undefined);
    try {
      setRows(
        await checkQueries(
          text
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        ),
      );
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div class="panel">
      <h2>{t('search.list')}</h2>
      <TextField label={t('search.listLabel')} value={text} onChange={setText} rows={6} />
      <div>
        <button type="button" class="primary" disabled={busy} onClick={check}>
          {busy ? t('common.loading') : t('search.checkAll')}
        </button>
      </div>
      {error !== undefined && <ProblemNote error={error} />}
      {rows.length > 0 && (
        <>
          <p role="status">
            {(['block', 'advisory', 'none'] as const)
              .map((name) => {
                const count = rows.filter(({ answer }) => answer.intervention === name).length;
                return `${t(`intervention.${name}`)}: ${formatNumber(count)}`;
              })
              .join(' · ')}
          </p>
          <ScrollBox label={t('search.list')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('search.query')}</th>
                  <th scope="col">{t('search.intervention')}</th>
                  <th scope="col">{t('bulk.risk')}</th>
                  <th scope="col" class="number">
                    {t('verdict.score')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ query, answer }) => (
                  <tr key={query}>
                    <td dir="auto">{query}</td>
                    <td>{t(`intervention.${answer.intervention}`)}</td>
                    <td>
                      <RiskBadge risk={answer.risk} />
                    </td>
                    <td class="number">{formatPercent(answer.score)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </>
      )}
    </div>
  );
}
