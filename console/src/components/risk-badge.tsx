import './risk-badge.css';
import type { Risk } from '../../../src/assessment.js';
import { t } from '../i18n/translate.js';

export function RiskBadge({ risk }: { risk: Risk }) {
  return (
    <span class="risk-badge" data-risk={risk}>
      {t(`risk.${risk}`)}
    </span>
  );
}
