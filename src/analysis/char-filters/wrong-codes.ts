/** Codes of one byte a character: what a text is shown in when its own code is not known. */

const firstBeyondAscii = 0x80;
/** What Windows-1252 has where ISO-8859-1 has control characters; some versions of Node read the one as the other. */
const westernSigns = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The byte of each character beyond ASCII in the code of Western Europe: that of Windows, and that before it. */
export function westernBytes(): ReadonlyMap<string, number> {
  const bytes = new Map<string, number>();
  for (let byte = firstBeyondAscii; byte < 0x100; byte++) bytes.set(String.fromCharCode(byte), byte);
  Array.from(westernSigns, (sign, at) => bytes.set(sign, firstBeyondAscii + at));
  return bytes;
}

/** The byte of each character beyond ASCII in a code that decoders know by its name. */
export function bytesOfCode(label: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(label);
  const bytes = new Map<string, number>();
  for (let byte = firstBeyondAscii; byte < 0x100; byte++) {
    const shown = decoder.decode(Uint8Array.of(byte));
    if (shown !== '\ufffd') bytes.set(shown, byte);
  }
  return bytes;
}

/** The characters of some bytes, as a pattern has them between brackets. */
export const shownFor = (bytes: ReadonlyMap<string, number>, first: number, last: number): string =>
  [...bytes].flatMap(([shown, byte]) => (byte >= first && byte <= last ? [`\\u${hex(shown)}`] : [])).join('');

const hex = (character: string): string => character.charCodeAt(0).toString(16).padStart(4, '0');
