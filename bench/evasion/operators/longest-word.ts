/** The longest word of a term, which is the one that tells what it is. */
export function longestWord(text: string): string {
  return text.split(' ').reduce((one, other) => (other.length > one.length ? other : one));
}
