import type { Span } from '../analysis/span.js';

export interface FoundSpan extends Span {
  /** 1 weak, 2 medium, 3 strong. */
  readonly strength: number;
}

const links =
  /(?<![\p{L}\p{N}])(?:https?:\/\/)?(?:wa\.me|api\.whatsapp\.com|chat\.whatsapp\.com|t\.me|telegram\.me|line\.me|lin\.ee|zalo\.me|m\.me|viber\.me|signal\.me|weixin:|discord\.gg)[\w/?=&.+%-]{0,80}/giu;
/** What every such link has: a text without it is not looked through for them. */
const linkMark = /\.(?:me|com|ee|gg)|weixin:/i;
const email = /(?<![\w.+-])[\w.+-]{1,40}@[\w-]{1,40}\.[a-z]{2,10}(?![\w])/giu;
/** A telephone number has 8 to 15 digits (ITU E.164) and at most two signs between neighbours. */
const phone = /(?<![\d\p{L}.,$€£¥])\+?\(?\d(?:[\s().-]{0,2}\d){7,14}(?![\d\p{L}])/gu;

/** A last word between signs or alone: `4 pairs, dm`, `🐢 pm`. With a word or a number before it, it is the hour or a minister. */
const farewell = /(?<=(?:^|[^\p{L}\p{M}\p{N}\s])\s{0,2})(?:d\.?m|p\.?m|inbox)(?=[\s.!]{0,4}$)/iu;
const longestFarewell = 12;

const fewestDigits = 8;

/** Ways to reach somebody outside the platform: messenger links, mail addresses, telephone numbers. */
export function findContacts(text: string): FoundSpan[] {
  const found: FoundSpan[] = [];
  if (linkMark.test(text))
    for (const match of text.matchAll(links))
      found.push({ start: match.index, end: match.index + match[0].length, strength: 3 });
  if (text.includes('@'))
    for (const match of text.matchAll(email))
      found.push({ start: match.index, end: match.index + match[0].length, strength: 2 });
  const last = farewell.exec(text.slice(-longestFarewell));
  if (last !== null) {
    const start = Math.max(0, text.length - longestFarewell) + last.index;
    found.push({ start, end: start + last[0].length, strength: 2 });
  }
  if (!hasDigits(text, fewestDigits)) return found;
  for (const match of text.matchAll(phone)) {
    const digits = match[0].replace(/\D/g, '');
    const international = match[0].startsWith('+') || match[0].startsWith('00');
    // Years and ranges are no telephone numbers, and a bare row of digits is the number of an article.
    const bare = digits.length === match[0].length && !digits.startsWith('0') && digits.length < 10;
    if (digits.length < fewestDigits || bare || /^\d{4}-\d{4}$|^(19|20)\d{2}\D?(19|20)\d{2}$/.test(match[0]))
      continue;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      strength: international || digits.startsWith('0') ? 2 : 1,
    });
  }
  return found;
}

function hasDigits(text: string, enough: number): boolean {
  let count = 0;
  for (let at = 0; at < text.length && count < enough; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) count++;
  }
  return count === enough;
}
