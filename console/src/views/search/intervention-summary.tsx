import './intervention-summary.css';
import type { SearchResponse } from '../../../../src/http/schemas/search-check.js';
import { formatPercent } from '../../i18n/format.js';
import { t } from '../../i18n/translate.js';

/** In a line: what the search bar should do, and why. */
export function InterventionSummary({ answer }: { answer: SearchResponse }) {
  return (
    <p class="intervention-summary" data-risk={answer.risk} role="status">
      <strong>{t(`intervention.${answer.intervention}`)}</strong>
      <span>{t(`interventionMeaning.${answer.intervention}`)}</span>
      <span class="hint">
        {t(`risk.${answer.risk}`)} · {formatPercent(answer.score)}
      </span>
    </p>
  );
}
