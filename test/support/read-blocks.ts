import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Block {
  /** Path from the root of the project. */
  readonly file: string;
  /** Of its first line of code. */
  readonly line: number;
  /** Where its code begins in the text of the page. */
  readonly start: number;
  /** As the fence names it; empty where it does not. */
  readonly language: string;
  readonly code: string;
}

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The pages that people read first: README.md and all of docs. */
export const pages: readonly string[] = [
  'README.md',
  ...readdirSync(`${root}docs`)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
];

/** The code blocks of a page, in their order. */
export function readBlocks(file: string): Block[] {
  const text = readFileSync(root + file, 'utf8');
  return Array.from(
    text.matchAll(/^```(\S*)\n([\s\S]*?)^```$/gm),
    ({ index, 1: language = '', 2: code = '' }) => ({
      file,
      line: text.slice(0, index).split('\n').length + 1,
      start: index + '```'.length + language.length + 1,
      language,
      code,
    }),
  );
}
