import type { CharacterTable } from '../../src/analysis/character-table.js';
import { cpuTime } from '../evasion/cpu-time.js';
import { allEngines } from './engines/all-engines.js';
import type { Engine, EngineMaker } from './engines/engine.js';
import { createExpected, type Expected } from './expected-matches.js';

export interface EngineResult {
  readonly engine: string;
  readonly terms: number;
  /** Posts it was timed on: of slow ones the first few only. */
  readonly posts: number;
  readonly microsecondsPerPost: number;
  readonly buildMilliseconds: number;
  readonly matches: number;
  readonly counting: string;
}

/** Processor time for one engine and one list, in microseconds. */
const budget = 200_000;
const rounds = 3;

/** Times every engine on the same folded texts and terms; throws where one finds another number than it should. */
export function measureEngines(
  texts: readonly string[],
  allTerms: readonly string[],
  sizes: readonly number[],
  table: CharacterTable,
): EngineResult[] {
  return sizes.flatMap((size) => {
    const terms = allTerms.slice(0, size);
    const expect = createExpected(terms, table);
    const known: Expected[] = [];
    const expected = (at: number): Expected => (known[at] ??= expect(texts[at] ?? ''));
    return allEngines(table)
      .filter(({ mostTerms }) => size <= mostTerms)
      .map((maker) => measureEngine(maker, terms, texts, expected));
  });
}

function measureEngine(
  maker: EngineMaker,
  terms: readonly string[],
  texts: readonly string[],
  expected: (at: number) => Expected,
): EngineResult {
  const { result: engine, microseconds: build } = cpuTime(() => maker.make(terms));
  let posts = 0;
  const warming = process.cpuUsage();
  while (posts < texts.length) {
    const { user, system } = process.cpuUsage(warming);
    if (user + system > budget && posts > 4) break;
    engine.count(texts[posts++] ?? '');
  }
  let best = Number.POSITIVE_INFINITY;
  let matches = 0;
  for (let round = 0; round < rounds; round++) {
    const { result, microseconds } = cpuTime(() => {
      let count = 0;
      for (let at = 0; at < posts; at++) count += engine.count(texts[at] ?? '');
      return count;
    });
    matches = result;
    best = Math.min(best, microseconds);
  }
  assertMatches(engine, texts.slice(0, posts), matches, expected);
  return {
    engine: maker.name,
    terms: terms.length,
    posts,
    microsecondsPerPost: best / posts,
    buildMilliseconds: build / 1000,
    matches,
    counting: engine.counting,
  };
}

/** Engines count differently, so each is held to its own count; those with word borders of their own to the posts hit. */
function assertMatches(
  engine: Engine,
  texts: readonly string[],
  matches: number,
  expected: (at: number) => Expected,
): void {
  if (engine.counting === 'posts') {
    texts.forEach((text, at) => {
      const found = engine.count(text) > 0;
      const { words, substrings, stands } = expected(at);
      // Between borders it must find them; what stands inside words some find and some do not.
      const isMissed = words > 0 && !found && (engine.goesBack || stands());
      if (isMissed || (substrings === 0 && found))
        throw new Error(
          `${engine.name} ${found ? 'finds what is not there' : 'misses a term'}: ${text.slice(0, 200)}`,
        );
    });
    return;
  }
  const { counting } = engine;
  const wanted = texts.reduce((sum, _, at) => sum + expected(at)[counting], 0);
  if (wanted !== matches)
    throw new Error(`${engine.name} finds ${matches} matches where there are ${wanted}`);
}
