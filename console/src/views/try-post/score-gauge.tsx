import './score-gauge.css';
import type { Risk } from '../../../../src/assessment.js';
import { formatPercent } from '../../i18n/format.js';
import { t } from '../../i18n/translate.js';

const scales = 19;
const scale = 'M0 -7 C5.4 -7 7.2 -3 7.2 1 C7.2 7 3 10.5 0 12.5 C-3 10.5 -7.2 7 -7.2 1 C-7.2 -3 -5.4 -7 0 -7Z';

/** The score as a fan of scales, filled from one end. */
export function ScoreGauge({ score, risk }: { score: number; risk: Risk }) {
  const filled = Math.round(score * scales);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a meter element can not be drawn as anything but a bar
    <div
      class="score-gauge"
      data-risk={risk}
      role="meter"
      aria-label={t('verdict.score')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(score * 100)}
    >
      <svg viewBox="0 0 200 108" aria-hidden="true">
        {Array.from({ length: scales }, (_, index) => {
          const angle = -180 + (180 * index) / (scales - 1);
          return (
            <path
              key={angle}
              d={scale}
              class={index < filled ? 'filled' : ''}
              transform={`translate(100 98) rotate(${angle}) translate(84 0) rotate(-90)`}
            />
          );
        })}
      </svg>
      <strong>{formatPercent(score)}</strong>
    </div>
  );
}
