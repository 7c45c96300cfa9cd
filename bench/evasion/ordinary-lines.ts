import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** Lines of the README files that came with the packages, each once, without those that hold one of the words. */
export function ordinaryLines(limit: number, words: readonly string[]): readonly string[] {
  const files = readdirSync(modules, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|[/\\])readme(\.\w+)?$/i.test(path) && !/\.(js|ts|json|html)$/i.test(path))
    .sort();
  const lines = new Set<string>();
  const known = words.map((word) => word.toLowerCase());
  for (const file of files) {
    for (const line of readFileSync(join(modules, file), 'utf8').split('\n')) {
      const text = line.trim();
      if (text.length < 12 || text.length > 2000) continue;
      const lower = text.toLowerCase();
      if (!known.some((word) => lower.includes(word))) lines.add(text);
      if (lines.size >= limit) return [...lines];
    }
  }
  return [...lines];
}
