import type { ClassifyResult } from './measure-classify.js';
import type { EngineResult } from './measure-engines.js';
import type { LengthResult } from './measure-length.js';
import type { ProcessResult } from './measure-process.js';

/** What `bench/record/DATE-speed.json` holds. Times are of the processor, in microseconds, unless a name says else. */
export interface SpeedRecord {
  readonly commit: string;
  readonly node: string;
  readonly processor: string;
  readonly lexicon: string;
  readonly engines: readonly EngineResult[];
  readonly classify: ClassifyResult;
  readonly length: readonly LengthResult[];
  readonly lexiconSize: readonly (ClassifyResult & { readonly terms: number })[];
  readonly process: ProcessResult;
}

/** The record for people, with the figures that are promised first. */
export function formatSpeed(record: SpeedRecord): string {
  const { classify, engines, length, lexiconSize, process: service } = record;
  const at = (name: string, terms: number): number =>
    engines.find((one) => one.engine.startsWith(name) && one.terms === terms)?.microsecondsPerPost ??
    Number.NaN;
  const general = engines.filter(({ engine, terms }) => terms === 10_000 && !engine.startsWith('squama'));
  const fastest = general.reduce((best, one) =>
    one.microsecondsPerPost < best.microsecondsPerPost ? one : best,
  );
  const perUnit = length.map(({ microsecondsPerUnit }) => microsecondsPerUnit);
  const [small, large] = [10_000, 100_000].map((size) => nearest(lexiconSize, size));
  const lines = [
    `commit ${record.commit}, Node ${record.node}, ${record.processor}, lexicon ${record.lexicon}`,
    '',
    `classify, all views, whole lexicon   ${number(classify.microsecondsPerPost)} us a post of ${number(classify.units)} units: ${number(classify.postsPerSecond)} posts/s a core; ${classify.posts} posts, ${classify.withSubject} with a subject`,
    `exact, 10k terms, to fastest peer    ${ratio(fastest.microsecondsPerPost, at('squama', 10_000))} (${fastest.engine})`,
    `exact, 1k terms, to obscenity        ${ratio(at('obscenity', 1000), at('squama', 1000))}`,
    `cost a unit, longest to shortest     ${ratio(perUnit.at(-1), perUnit[0])} at 64 times the length`,
    `cost a post, 100k to 10k terms       ${ratio(large?.microsecondsPerPost, small?.microsecondsPerPost)}`,
    `ready                                ${number(service.readyMilliseconds)} ms from process start (${number(service.readyCpuMilliseconds)} ms of processor time)`,
    `resident                             ${number(service.residentAfterStart)} MB after start, ${number(service.residentAfterPosts)} MB after ${service.posts} posts`,
    '',
    'exact matching           terms   us/post   build ms   posts   matches',
    ...engines.map(
      (one) =>
        `${one.engine.padEnd(24)}${String(one.terms).padStart(6)}${number(one.microsecondsPerPost).padStart(10)}${number(one.buildMilliseconds).padStart(11)}${String(one.posts).padStart(8)}${String(one.matches).padStart(10)}  ${one.counting}`,
    ),
    '',
    'length, units   us/unit',
    ...length.map((one) => `${String(one.units).padStart(13)}   ${one.microsecondsPerUnit.toFixed(4)}`),
    '',
    'terms and names   us/post',
    ...lexiconSize.map((one) => `${String(one.terms).padStart(15)}   ${number(one.microsecondsPerPost)}`),
    '',
  ];
  return lines.join('\n');
}

function nearest<T extends { readonly terms: number }>(list: readonly T[], size: number): T | undefined {
  return [...list].sort((one, other) => Math.abs(one.terms - size) - Math.abs(other.terms - size))[0];
}

const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2);

const ratio = (one = Number.NaN, other = Number.NaN): string => `${(one / other).toFixed(2)}x`;
