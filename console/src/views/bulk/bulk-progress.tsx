import './bulk-progress.css';
import { ProblemNote } from '../../components/problem-note.js';
import { formatNumber, formatPercent, formatSeconds } from '../../i18n/format.js';
import { t } from '../../i18n/translate.js';
import { rowsAsCsv } from './rows-as-csv.js';
import { answersAsNdjson, cancelBulk, progress, rows } from './run-bulk.js';
import { saveFile } from './save-file.js';

/** How far the file is, how fast, how long still; and when it is through, the results to take away. */
export function BulkProgress() {
  const shown = progress.value;
  if (shown === undefined) return null;
  const { name, state, share, posts, rate, left, error } = shown;
  const base = name.replace(/\.[^.]+$/, '');
  return (
    <section class="panel bulk-progress" aria-label={t('bulk.progress')}>
      <div class="numbers">
        <strong dir="auto">{name}</strong>
        <span role="status">{t(`bulk.state.${state}`)}</span>
        <span>{t('bulk.posts', { count: formatNumber(posts) })}</span>
        <span>{t('bulk.rate', { rate: formatNumber(rate, { maximumFractionDigits: 0 }) })}</span>
        {state === 'running' && left > 0 && <span>{t('bulk.left', { time: formatSeconds(left) })}</span>}
      </div>
      <progress value={share} max={1} aria-label={t('bulk.progress')}>
        {formatPercent(share)}
      </progress>
      {error !== undefined && <ProblemNote error={error} />}
      <div class="row">
        {state === 'running' && (
          <button type="button" onClick={cancelBulk}>
            {t('common.cancel')}
          </button>
        )}
        {state !== 'running' && posts > 0 && (
          <>
            <button type="button" onClick={() => saveFile(answersAsNdjson(), `${base}.squama.ndjson`)}>
              {t('bulk.saveNdjson')}
            </button>
            <button
              type="button"
              onClick={async () => saveFile(await rowsAsCsv(rows.value), `${base}.squama.csv`)}
            >
              {t('bulk.saveCsv')}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
