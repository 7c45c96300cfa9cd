import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AlignedText } from '../../src/analysis/aligned-text.js';
import { createCharacterTable, disguisedLetters } from '../../src/analysis/character-table.js';
import { createEmojiAlphabet } from '../../src/analysis/emoji-alphabet.js';
import { createFold } from '../../src/analysis/fold-text.js';
import { FoldedText } from '../../src/analysis/folded-text.js';
import { readTable } from '../../src/lexicon/read-table.js';
import { drawPlot } from './draw-plot.js';
import { formatSpeed, type SpeedRecord } from './format-speed.js';
import { listTerms } from './list-terms.js';
import { makeCorpus } from './make-corpus.js';
import { measureClassify } from './measure-classify.js';
import { measureLength } from './measure-length.js';
import { measureProcess } from './measure-process.js';
import { termsByLanguage } from './terms-by-language.js';
import { thinLexicon } from './thin-lexicon.js';

/** Measures what matching and judging cost, beside other libraries, and what the service needs to start. */

// What is built is measured, as it is what serves: run from its source, every function made in passing costs more.
const built = (file: string): string => new URL(`../../dist/${file}`, import.meta.url).href;
const { createDetector }: typeof import('../../src/detector.js') = await import(built('detector.js'));
const { readLexicon }: typeof import('../../src/lexicon/read.js') = await import(built('lexicon/read.js'));

const { values: options } = parseArgs({
  options: {
    posts: { type: 'string', default: '20000' },
    port: { type: 'string', default: '4290' },
    quick: { type: 'boolean', default: false },
  },
});
const size = options.quick ? 2000 : Number(options.posts);

const lexicon = readLexicon(fileURLToPath(new URL('../../lexicons', import.meta.url)));
const terms = termsByLanguage(lexicon);
const posts = makeCorpus(size, 'measured', terms);
const warmUp = makeCorpus(4000, 'warm-up', terms);

const rowsOf = (name: string) => readTable(lexicon.tables.get(name) ?? '');
const variants = new Map(
  rowsOf('chinese-variants').map(([variant = '', simplified = '']) => [variant, simplified]),
);
const table = createCharacterTable(variants, disguisedLetters(rowsOf('look-alikes')));
const foldInto = createFold(table, createEmojiAlphabet([]));
const folded = new FoldedText();
const fold = (text: string): string => {
  foldInto(AlignedText.of(text), folded);
  return folded.slice(0, folded.length);
};

console.log('classify ...');
// The code is warm, and what a detector remembers of words is its own: the posts are new to the one that is timed. Two
// warm it, since V8 compiles calls to the very functions of one detector, and anew when another calls its own.
const warm = [createDetector(lexicon), createDetector(lexicon)];
for (const post of warmUp) for (const one of warm) one.assess(post);
const detector = createDetector(lexicon);
const classify = measureClassify(detector, posts);
const length = measureLength(detector, posts);
console.log('size of the lexicon ...');
const lexiconSize = [1000, 10_000, 30_000, 100_000].map((most) => {
  const thinned = thinLexicon(lexicon, most, 'thin');
  return { ...measureClassify(createDetector(thinned.lexicon), posts.slice(0, 4000)), terms: thinned.terms };
});
// Last, and loaded only now: what other libraries do to strings and to the compiler's guesses is not ours to pay for.
console.log('exact matching ...');
const texts = posts.slice(0, 1500).map(({ title = '', text = '' }) => fold(`${title} ${text}`.trim()));
const { measureEngines } = await import('./measure-engines.js');
const engines = measureEngines(texts, listTerms(lexicon, fold, 'terms'), [1000, 10_000, 100_000], table);
console.log('the process ...');
const service = await measureProcess(posts, Number(options.port));

const record: SpeedRecord = {
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  node: process.versions.node,
  processor: `${cpus()[0]?.model ?? 'unknown'} x${cpus().length}`,
  lexicon: lexicon.version,
  engines,
  classify,
  length,
  lexiconSize,
  process: service,
};
console.log(formatSpeed(record));

if (!options.quick) {
  const folder = new URL('../record/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const save = (name: string, content: string): void =>
    writeFileSync(new URL(`${new Date().toISOString().slice(0, 10)}-${name}`, folder), content);
  save('speed.json', `${JSON.stringify(record, undefined, 2)}\n`);
  save('speed.txt', formatSpeed(record));
  const names = [...new Set(engines.map(({ engine }) => engine))];
  save(
    'speed-engines.svg',
    drawPlot({
      title: 'Exact matching by number of terms',
      x: 'terms',
      y: 'us a post',
      series: names.map((name) => ({
        name,
        points: engines
          .filter(({ engine }) => engine === name)
          .map((one) => [one.terms, one.microsecondsPerPost] as const),
      })),
    }),
  );
  save(
    'speed-length.svg',
    drawPlot({
      title: 'Cost of a post by its length',
      x: 'UTF-16 units',
      y: 'us a post',
      series: [
        {
          name: 'classify',
          points: length.map((one) => [one.units, one.microsecondsPerUnit * one.units] as const),
        },
      ],
    }),
  );
  save(
    'speed-lexicon.svg',
    drawPlot({
      title: 'Cost of a post by size of the lexicon',
      x: 'terms and names',
      y: 'us a post',
      series: [
        { name: 'classify', points: lexiconSize.map((one) => [one.terms, one.microsecondsPerPost] as const) },
      ],
    }),
  );
}
