import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkSeeds } from './check-seeds.js';
import { disguisePost } from './disguise-post.js';
import { measureSquama } from './measure-squama.js';
import { allOperators } from './operators/all-operators.js';
import { readSeeds } from './read-seeds.js';
import { createSquama } from './squama.js';

const { values: options } = parseArgs({ options: { misses: { type: 'string' } } });
const squama = createSquama();
const plain = checkSeeds(readSeeds(), squama);
const bySeed = new Map(plain.map((seed) => [seed.seed.id, seed]));
const results: Record<string, unknown> = {};
let macro = 0;
let sure = 0;
let n = 0;
let ops = 0;
let flagged = 0;
let loc = 0;
let fnd = 0;
const start = process.cpuUsage();
for (const operator of allOperators) {
  const posts = [1, 2, 3].flatMap((chance) =>
    plain.flatMap(({ seed }) => disguisePost(seed, operator, chance) ?? []),
  );
  if (posts.length === 0) {
    console.log('no posts', operator.name);
    continue;
  }
  const result = measureSquama(posts, bySeed, squama, (post) => {
    if (options.misses === 'all' || options.misses === operator.name)
      console.log(`  ${operator.name}\t${post.seed.id}\t${post.text}`);
  });
  results[operator.name] = result;
  const pc = (a: number, b: number) => (b === 0 ? '  -' : String(Math.round((100 * a) / b)).padStart(3));
  console.log(
    operator.name.padEnd(50),
    String(result.posts).padStart(4),
    pc(result.found, result.posts),
    pc(result.same, result.posts),
    pc(result.sure, result.posts),
    pc(result.located, result.found),
    pc(result.flagged, result.flaggedPlain),
  );
  macro += result.found / result.posts;
  sure += result.sure / result.posts;
  flagged += result.flagged / Math.max(1, result.flaggedPlain);
  n += result.posts;
  ops++;
  loc += result.located;
  fnd += result.found;
}
const used = process.cpuUsage(start);
console.log(
  'macro',
  macro / ops,
  'sure',
  sure / ops,
  'flagged',
  flagged / ops,
  'located',
  loc / fnd,
  'operators',
  ops,
  'posts',
  n,
  'us',
  (used.user + used.system) / n,
);
mkdirSync('bench/record', { recursive: true });
writeFileSync('bench/record/evasion.json', JSON.stringify(results, undefined, 1));
