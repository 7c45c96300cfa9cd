import { locale, t } from './translate.js';

export function formatNumber(value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(locale(), options).format(value);
}

/** Of what is nearly certain the digit that shows that it is not quite: a score of 1 was rounded. */
export function formatPercent(value: number): string {
  const close = value > 0.99;
  return formatNumber(close ? Math.min(value, 0.999) : value, {
    style: 'percent',
    maximumFractionDigits: close ? 1 : 0,
  });
}

/** What a piece of evidence moved the score by, with its sign, in points of a hundred: next to nothing where others do. */
export function formatMove(value: number): string {
  if (Math.abs(value) < 0.0005) return `< ${formatNumber(0.1)}`;
  const rounded = Math.round(value * 1000) / 10;
  return formatNumber(rounded, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
}

export function formatSeconds(seconds: number): string {
  const unit = seconds < 90 ? 'second' : 'minute';
  const value = Math.max(1, Math.round(unit === 'second' ? seconds : seconds / 60));
  return formatNumber(value, { style: 'unit', unit, unitDisplay: 'long' });
}

/** A name and its value, each in the direction of its own script. */
export function formatPair(name: string, value: string): string {
  return t('common.pair', { name, value: `\u2068${value}\u2069` });
}

/** The language of a post, which may be unknown. */
export function detectedLanguage(code: string): string {
  return code === 'und' ? t('speaker.unknown') : languageName(code);
}

/** `th` as a reader of the interface calls it. */
export function languageName(code: string): string {
  if (code === 'und') return '—';
  try {
    return new Intl.DisplayNames([locale()], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
