import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Concept, Lexicon } from './lexicon.js';
import type { LexiconImage } from './lexicon-image.js';
import { packArrays, readPacked } from './pack-arrays.js';
import { type DeflatedTables, deflateTables, PackedTables } from './packed-tables.js';
import { tablesOfNames } from './table-taxa.js';

/** Where the build leaves what it compiled. Nothing but a saving of time: without it, or beside other files, all is computed. */
export const cacheDirectory = fileURLToPath(new URL('../../dist/compiled/', import.meta.url));

/** Files that are left when another is written: this code's, and the one before or that of other code. */
const mostFiles = 2;

/** The parts of a concept that a running service needs only to show them. */
type Details = Pick<Concept, 'terms' | 'exceptions' | 'examples'>;

interface StoredLexicon extends Omit<Lexicon, 'tables' | 'wordFilters' | 'image'> {
  /** The details of the concepts one after the other, each as JSON, deflated ... */
  readonly details: Uint8Array;
  /** ... and where each ends. */
  readonly detailEnds: Uint32Array;
  readonly nameTables: DeflatedTables;
  readonly compiled: LexiconImage;
}

/** The lexicon of which the files have this hash, as it was compiled once; undefined where it was not, or by other code. */
export function recallLexicon(
  hash: string,
  rest: Pick<Lexicon, 'tables' | 'wordFilters'>,
  directory = cacheDirectory,
): Lexicon | undefined {
  try {
    const stored = readPacked(join(directory, nameOf(hash)));
    if (!isStored(stored)) return undefined;
    const { details, detailEnds, nameTables, compiled, concepts, ...lexicon } = stored;
    const opened = {
      ...lexicon,
      wordFilters: rest.wordFilters,
      tables: new PackedTables(rest.tables, nameTables),
      concepts: concepts.map((head, at) =>
        withDetails(head, details.subarray(detailEnds[at - 1] ?? 0, detailEnds[at])),
      ),
    };
    return withImage(opened, compiled);
  } catch {
    // It is not there, or is not whole: what it would have saved is done again.
    return undefined;
  }
}

/** Writes what was compiled where the next start finds it. Whole or not at all, however many do so at once. */
export function keepLexicon(lexicon: Lexicon, compiled: LexiconImage, directory = cacheDirectory): void {
  const { tables, wordFilters: _wordFilters, concepts, ...rest } = lexicon;
  const details = concepts.map(({ terms, exceptions, examples }) =>
    deflateRawSync(JSON.stringify({ terms, exceptions, examples })),
  );
  let end = 0;
  const stored: StoredLexicon = {
    ...rest,
    concepts: concepts.map((concept) => ({ ...concept, ...noDetails })),
    details: new Uint8Array(Buffer.concat(details)),
    detailEnds: Uint32Array.from(details, ({ length }) => {
      end += length;
      return end;
    }),
    nameTables: deflateTables(tables, tablesOfNames),
    compiled,
  };
  mkdirSync(directory, { recursive: true });
  const unfinished = join(directory, `.${randomUUID()}`);
  writeFileSync(unfinished, packArrays(stored));
  renameSync(unfinished, join(directory, nameOf(lexicon.hash)));
  const byAge = readdirSync(directory)
    .map((name) => join(directory, name))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  for (const old of byAge.slice(mostFiles)) rmSync(old, { force: true });
}

/** The name of the file is a hash of all that made it, so that it is what its name says or was cut off. */
const isStored = (value: unknown): value is StoredLexicon =>
  typeof value === 'object' && value !== null && 'compiled' in value && 'details' in value;

/** Not enumerable: a copy of the lexicon with other words must not have what was computed from these. */
function withImage(lexicon: Omit<Lexicon, 'image'>, image: LexiconImage): Lexicon {
  return Object.defineProperty(lexicon, 'image', { value: image, enumerable: false });
}

const noDetails: Details = { terms: [], exceptions: [], examples: { match: [], noMatch: [] } };

function withDetails(head: Concept, deflated: Uint8Array): Concept {
  let held: WeakRef<Details> | undefined;
  const details = (): Details => {
    const known = held?.deref();
    if (known !== undefined) return known;
    const read: Details = JSON.parse(inflateRawSync(deflated).toString());
    held = new WeakRef(read);
    return read;
  };
  return Object.defineProperties(head, {
    terms: { get: () => details().terms, enumerable: true },
    exceptions: { get: () => details().exceptions, enumerable: true },
    examples: { get: () => details().examples, enumerable: true },
  });
}

/** Other words, other code and another engine each make another file. */
const nameOf = (hash: string): string =>
  createHash('sha256')
    .update(`${hash} ${codeHash()} ${process.versions.v8} ${process.versions.icu}`)
    .digest('hex')
    .slice(0, 24);

function codeHash(): string {
  const hash = createHash('sha256');
  for (const folder of ['../analysis/', '../lexicon/', '../matching/']) {
    const path = fileURLToPath(new URL(folder, import.meta.url));
    for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }).sort())
      if (/\.[jt]s$/.test(name)) hash.update(`${name}\0`).update(readFileSync(join(path, name)));
  }
  return hash.digest('hex');
}
