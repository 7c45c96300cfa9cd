import './count-chart.css';
import { useEffect, useRef } from 'preact/hooks';
import { formatNumber } from '../../i18n/format.js';
import { t } from '../../i18n/translate.js';
import { theme } from '../../state/theme.js';
import { drawBars } from './draw-bars.js';

interface Properties {
  title: string;
  counts: readonly [value: string, count: number][];
  /** Colour tokens, one for all bars or one each. */
  tones: readonly string[];
  nameOf: (value: string) => string;
  onChoose: (value: string) => void;
}

const most = 10;

/** Counts as bars. A canvas tells a screen reader nothing, so the same stands beside it in words. */
export function CountChart({ title, counts, tones, nameOf, onChoose }: Properties) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = counts.slice(0, most);
  const names = shown.map(([value]) => nameOf(value));
  const key = JSON.stringify([shown, names, theme.value]);

  useEffect(() => {
    const place = canvas.current;
    if (place === null) return;
    return drawBars(place, {
      names,
      counts: shown.map(([, count]) => count),
      tones,
      onChoose: (index) => {
        const value = shown[index]?.[0];
        if (value !== undefined) onChoose(value);
      },
    });
  }, [key]);

  return (
    <figure class="panel count-chart">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      {shown.length === 0 ? (
        <p class="hint">{t('evidence.none')}</p>
      ) : (
        <div class="canvas" style={{ '--height': `${shown.length * 26 + 34}px` }}>
          <canvas
            ref={canvas}
            role="img"
            aria-label={shown.map(([, count], at) => `${names[at]}: ${formatNumber(count)}`).join(', ')}
          />
        </div>
      )}
    </figure>
  );
}
