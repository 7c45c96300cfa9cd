import './findings-list.css';
import type { Finding } from '../../../../src/assessment.js';
import { RiskBadge } from '../../components/risk-badge.js';
import { label, t } from '../../i18n/translate.js';
import { findingTitle } from './finding-title.js';

const order = ['high', 'medium', 'low', 'none'];

/** The rules that hold, the gravest first. */
export function FindingsList({ findings }: { findings: readonly Finding[] }) {
  const sorted = [...findings].sort(
    (one, other) => order.indexOf(one.severity) - order.indexOf(other.severity),
  );
  return (
    <section class="panel findings-list" aria-labelledby="findings-title">
      <h2 id="findings-title">{t('findings.title')}</h2>
      {sorted.length === 0 && <p class="hint">{t('findings.none')}</p>}
      <ul>
        {sorted.map(({ ruleId, title, category, severity, target }) => (
          <li key={`${ruleId} ${category} ${target}`} data-risk={severity}>
            <strong>{findingTitle(ruleId, title)}</strong>
            <span>{label('category', category)}</span>
            <RiskBadge risk={severity} />
            <span class="hint">
              {t(`target.${target}`)} · <bdi>{ruleId}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
