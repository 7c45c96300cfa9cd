/** Chinese and Japanese put no space after a sentence. */
export function joinSentences(sentences: readonly string[], language: string): string {
  return sentences.join(/^(zh|ja)\b/.test(language) ? '' : ' ');
}
