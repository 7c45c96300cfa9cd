/** Once for all test files: each would compile the lexicon for itself, which takes longer than most of them do. */
export default async function setup(): Promise<void> {
  await import('../../src/compile-lexicon.js');
}
