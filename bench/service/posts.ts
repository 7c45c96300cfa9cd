import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const row = z.object({ request: z.record(z.string(), z.unknown()) });

/** A word that stands in no lexicon, put into each post, to look for in logs, metrics and errors. */
export const canary = 'qzvxkanarienvogel';

/** Posts of all languages and lengths: the authored ones of the tests, and long ones made of several. */
export function mixedPosts(): Record<string, unknown>[] {
  const directory = new URL('../../test/corpus/', import.meta.url);
  const posts = readdirSync(directory)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, directory), 'utf8').trim().split('\n'))
    .map((line) => row.parse(JSON.parse(line)).request);
  const texts = posts.map(({ text }) => text).filter((text): text is string => typeof text === 'string');
  const long = Array.from({ length: Math.floor(posts.length / 20) }, (_, index) => ({
    text: texts.slice(index * 7, index * 7 + 12).join('\n'),
  }));
  return [...posts, ...long].map((post) => ({ ...post, author: { handle: canary } }));
}
