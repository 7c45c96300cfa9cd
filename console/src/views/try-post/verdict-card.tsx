import './verdict-card.css';
import type { Assessment } from '../../../../src/assessment.js';
import { RiskBadge } from '../../components/risk-badge.js';
import { detectedLanguage, formatPair } from '../../i18n/format.js';
import { label, t } from '../../i18n/translate.js';
import { nameOfField } from './name-of-field.js';
import { ScoreGauge } from './score-gauge.js';

/** The verdict at a glance: how sure, how grave, what to do. */
export function VerdictCard({ assessment }: { assessment: Assessment }) {
  const { verdict, language, notEvaluated, versions } = assessment;
  return (
    <section class="panel verdict-card appear" data-risk={verdict.risk} aria-label={t('verdict.title')}>
      <ScoreGauge score={verdict.score} risk={verdict.risk} />
      <div class="words">
        <h2>{t(`risk.${verdict.risk}`)}</h2>
        <p class="action">
          {t('verdict.action')} <strong>{t(`action.${verdict.recommendedAction}`)}</strong>
        </p>
        <p class="hint">{t(`riskMeaning.${verdict.risk}`)}</p>
        {verdict.categories.length > 0 && (
          <ul class="categories" aria-label={t('verdict.categories')}>
            {verdict.categories.map(({ category, risk }) => (
              <li key={category}>
                {label('category', category)}
                <RiskBadge risk={risk} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="facts">
        <span>
          {formatPair(t('verdict.language'), detectedLanguage(language.detected))} (
          {t(`coverage.${language.coverage}`)})
        </span>
        <span>{formatPair(t('verdict.lexicon'), versions.lexicon)}</span>
        {notEvaluated.length > 0 && (
          <span>
            {formatPair(
              t('verdict.notEvaluated'),
              notEvaluated
                .map(({ field, reason }) => `${nameOfField(field)} (${label('reason', reason)})`)
                .join(', '),
            )}
          </span>
        )}
      </div>
    </section>
  );
}
