/** 1 for the decimal digits of all scripts in the basic plane. */
const isDigit = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  /\p{Nd}/u.test(String.fromCharCode(unit)) ? 1 : 0,
);
const beyondPlane = /^\p{Nd}/u;

/** Units of the digit at a place, 0 where none stands. */
function digitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (isDigit[unit] === 1) return 1;
  return unit >= 0xd800 && unit <= 0xdbff && beyondPlane.test(text.slice(at, at + 2)) ? 2 : 0;
}

/**
 * Where numbers begin in a text: patterns of amounts are tried there only, since most of a text is no number. By hand,
 * since a pattern of Unicode's digits takes six times as long.
 */
export function numberStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; ) {
    let size = digitAt(text, at);
    if (size === 0) {
      at++;
      continue;
    }
    starts.push(at);
    while (size !== 0) {
      at += size;
      size = digitAt(text, at);
    }
  }
  return starts;
}
