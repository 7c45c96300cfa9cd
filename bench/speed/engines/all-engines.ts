import { AhoCorasick as Plain } from '@monyone/aho-corasick';
import { AhoCorasick as Fast } from '@monyone/aho-corasick/fast';
import KeywordProcessor from 'flashtext.js';
import Modern from 'modern-ahocorasick';
import ModernFast from 'modern-ahocorasick/fast';
import { assignIncrementingIds, parseRawPattern, RegExpMatcher } from 'obscenity';
import type { CharacterTable } from '../../../src/analysis/character-table.js';
import { escapePattern } from '../../../src/matching/escape-pattern.js';
import type { Engine, EngineMaker } from './engine.js';
import { squamaTrie } from './squama-trie.js';

type Count = (text: string) => number;

const maker = (
  name: string,
  counting: Engine['counting'],
  mostTerms: number,
  make: (terms: readonly string[]) => Count,
  goesBack = true,
): EngineMaker => ({ name, mostTerms, make: (terms) => ({ name, counting, goesBack, count: make(terms) }) });

/** What a platform would take from npm to find many words in a text, each with the settings that are fastest for it. */
const peers: readonly EngineMaker[] = [
  maker('@monyone/aho-corasick', 'substrings', 1e6, (terms) => {
    const engine = new Plain([...terms]);
    return (text) => engine.matchInText(text).length;
  }),
  maker('@monyone/aho-corasick/fast', 'substrings', 1e6, (terms) => {
    const engine = new Fast([...terms]);
    return (text) => engine.matchInText(text).length;
  }),
  maker('modern-ahocorasick', 'posts', 1e6, (terms) => {
    const engine = new Modern([...terms]);
    return (text) => Number(engine.match(text));
  }),
  maker('modern-ahocorasick/fast', 'posts', 1e6, (terms) => {
    const engine = new ModernFast([...terms]);
    return (text) => Number(engine.match(text));
  }),
  maker(
    'flashtext.js',
    'posts',
    1e6,
    (terms) => {
      const engine = new KeywordProcessor(true);
      for (const term of terms) engine.addKeyword(term);
      return (text) => engine.extractKeywords(text).length;
    },
    false,
  ),
  maker('obscenity', 'substrings', 1e4, (terms) => {
    const engine = new RegExpMatcher({
      blacklistedTerms: assignIncrementingIds(
        terms.map((term) => parseRawPattern(term.replaceAll(/[[\]?|\\]/g, '\\$&'))),
      ),
    });
    return (text) => engine.getAllMatches(text).length;
  }),
  maker('RegExp alternation', 'posts', 1e5, (terms) => {
    const sorted = [...terms].sort((one, other) => other.length - one.length);
    const engine = new RegExp(sorted.map(escapePattern).join('|'), 'g');
    return (text) => text.match(engine)?.length ?? 0;
  }),
];

export const allEngines = (table: CharacterTable): readonly EngineMaker[] => [squamaTrie(table), ...peers];
