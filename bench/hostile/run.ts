import { fileURLToPath } from 'node:url';
import { createDetector } from '../../src/detector.js';
import { readLexicon } from '../../src/lexicon/read.js';
import { cpuTime } from '../evasion/cpu-time.js';
import { ordinaryLines } from '../evasion/ordinary-lines.js';
import { hostileTexts } from './hostile-texts.js';

/**
 * Measures what texts that are written to be slow cost, a unit, beside ordinary text of the same length: processor
 * time, the least of several rounds, since other work on the machine only adds. Ends with 1 when a text costs more
 * than ten times as much, or when twice the length costs more than three times as much.
 */
const size = 20_000;
const rounds = 5;
const mostTimes = 10;
const mostGrowth = 3;

const lexicon = readLexicon(fileURLToPath(new URL('../../lexicons', import.meta.url)));
const detector = createDetector(lexicon);
const terms = lexicon.concepts.flatMap((concept) => concept.terms.map(({ text }) => text));

const ordinary = ordinaryLines(15_000, []).join('\n');
const pieces = Array.from({ length: rounds }, (_, round) => ordinary.slice(round * size, (round + 1) * size));
const least = (texts: readonly string[]): number =>
  Math.min(...texts.map((text) => cpuTime(() => detector.assess({ text })).microseconds));
const repeated = (text: string): readonly string[] => Array.from({ length: rounds }, () => text);

least(pieces);
const base = pieces.map((text) => least(repeated(text))).reduce((sum, time) => sum + time, 0) / rounds;
console.log(`${'ordinary text'.padEnd(36)} ${(base / size).toFixed(3)} µs a unit`);
let failed = false;
const halves = hostileTexts(size / 2, terms);
for (const [name, text] of hostileTexts(size, terms)) {
  const time = least(repeated(text));
  const half = least(repeated(halves.get(name) ?? ''));
  const times = time / base;
  const growth = time / half;
  const bad = times > mostTimes || (growth > mostGrowth && times > 1);
  failed ||= bad;
  console.log(
    `${name.padEnd(36)} ${(time / size).toFixed(3)} µs a unit, ${times.toFixed(1)} times ordinary text, ${growth.toFixed(1)} times its half${bad ? '  TOO SLOW' : ''}`,
  );
}
if (failed) process.exitCode = 1;
