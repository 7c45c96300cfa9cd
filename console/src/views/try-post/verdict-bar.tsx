import './verdict-bar.css';
import type { Verdict } from '../../../../src/assessment.js';
import { RiskBadge } from '../../components/risk-badge.js';
import { formatPercent } from '../../i18n/format.js';
import { t } from '../../i18n/translate.js';

/** The verdict in a line, which leads to the whole of it. */
export function VerdictBar({ verdict, onOpen }: { verdict: Verdict; onOpen: () => void }) {
  return (
    <button type="button" class="verdict-bar" data-risk={verdict.risk} onClick={onOpen}>
      <RiskBadge risk={verdict.risk} />
      <span>{formatPercent(verdict.score)}</span>
      <span>{t(`action.${verdict.recommendedAction}`)}</span>
    </button>
  );
}
