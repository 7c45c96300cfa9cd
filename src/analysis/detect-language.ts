import type { Assessment } from '../assessment.js';
import type { Field } from '../field.js';

const scripts: readonly [RegExp, string][] = [
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Telugu}/u, 'te'],
  [/\p{Script=Sinhala}/u, 'si'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Ethiopic}/u, 'am'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Han}/u, 'zh-Hans'],
];
/** Scripts of several languages: the letters that only one of them writes, then the commonest. */
const shared: readonly [RegExp, readonly [RegExp, string][], string][] = [
  [
    /\p{Script=Arabic}/u,
    [
      [/[ٹڈڑےں]/u, 'ur'],
      [/[پچژگ]/u, 'fa'],
    ],
    'ar',
  ],
  [/\p{Script=Devanagari}/u, [[/[ळ]|छ\s|हुन्छ|नेपाल/u, 'ne']], 'hi'],
  [
    /\p{Script=Cyrillic}/u,
    [
      [/[іїєґ]/iu, 'uk'],
      [/[қңғұһ]/iu, 'kk'],
      [/[өү]/iu, 'mn'],
    ],
    'ru',
  ],
];
const sampleSize = 400;

/**
 * Tells the language by script and function words. A hint to the reader only: matching never depends on it, since
 * short posts in mixed languages are told wrong more often than right by every library tried.
 */
export function detectLanguage(
  fields: readonly Field[],
  votes: ReadonlyMap<string, number>,
  hint: string | undefined,
  inLexicon: ReadonlySet<string>,
  reviewed: readonly string[],
): Assessment['language'] {
  const detected = byScript(fields) ?? byVotes(votes, hint) ?? hint ?? 'und';
  const known = inLexicon.has(detected)
    ? detected
    : inLexicon.has(detected.split('-')[0] ?? '')
      ? (detected.split('-')[0] ?? '')
      : undefined;
  return {
    detected,
    supported: known !== undefined,
    coverage: known === undefined ? 'none' : reviewed.includes(known) ? 'reviewed' : 'unreviewed',
  };
}

/** Horned letters, letters with two marks, and with a hook or a dot below: so many of them are no disguise. */
const vietnamese = /[\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/g;
const leastVietnamese = 3;

function byScript(fields: readonly Field[]): string | undefined {
  for (const { text } of fields) {
    if (isAscii(text)) continue;
    const sample = text.slice(0, sampleSize);
    const first = firstScriptIn(sample);
    const own = scripts[first];
    if (own !== undefined) return own[1];
    const several = shared[first - scripts.length];
    if (several !== undefined) return several[1].find(([letter]) => letter.test(sample))?.[1] ?? several[2];
    if ((sample.match(vietnamese)?.length ?? 0) >= leastVietnamese) return 'vi';
  }
  return undefined;
}

const unasked = 255;
/** Place of a unit's script in `scripts` and `shared`, asked once: sixteen expressions over every post cost 5 us. */
const scriptOfUnit = new Uint8Array(0x10000).fill(unasked);

/** Of the scripts of a text the one that stands first in the lists; past their end when it has none of them. */
function firstScriptIn(text: string): number {
  let first = scripts.length + shared.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x24f) continue;
    let script = scriptOfUnit[unit] ?? unasked;
    if (unit >= 0xd800 && unit <= 0xdfff) script = placeOf(text.codePointAt(at) ?? unit);
    else if (script === unasked) scriptOfUnit[unit] = script = placeOf(unit);
    if (script < first) first = script;
  }
  return first;
}

function placeOf(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  const own = scripts.findIndex(([script]) => script.test(character));
  if (own >= 0) return own;
  const several = shared.findIndex(([script]) => script.test(character));
  return scripts.length + (several < 0 ? shared.length : several);
}

function isAscii(text: string): boolean {
  const length = Math.min(text.length, sampleSize);
  for (let at = 0; at < length; at++) if (text.charCodeAt(at) > 0x24f) return false;
  return true;
}

function byVotes(votes: ReadonlyMap<string, number>, hint: string | undefined): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [language, vote] of votes) {
    const weighed = language === hint ? vote * 1.5 : vote;
    if (weighed > most) {
      most = weighed;
      best = language;
    }
  }
  return most >= 0.5 ? best : undefined;
}
