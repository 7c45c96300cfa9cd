import type { z } from 'zod';
import type { Concept, Finding, LexiconDraft } from './lexicon.js';
import type { Problem } from './lexicon-error.js';
import {
  normaliseCodeword,
  normaliseCommodity,
  normaliseContext,
  normaliseIntent,
  normaliseTaxon,
} from './normalise-concept.js';
import { type ParsedFile, parseFile } from './parse-file.js';
import { type Policy, policySchema } from './policy-schema.js';
import type { LexiconFiles } from './read.js';
import {
  codewordConceptSchema,
  commodityConceptSchema,
  contextConceptSchema,
  findingSchema,
  intentConceptSchema,
  type Sources,
  sourcesSchema,
  taxonConceptSchema,
} from './schema.js';
import { hashFiles, versionOf } from './version.js';

export interface ParsedLexicon {
  lexicon: LexiconDraft;
  problems: Problem[];
}

/** What the files say, and all that is wrong with their form. A file with a problem is left out of the lexicon. */
export function parseLexicon(files: LexiconFiles, wordFilters = new Uint8Array(0)): ParsedLexicon {
  const problems: Problem[] = [];
  const concepts: Concept[] = [];
  const findings: Finding[] = [];
  const tables = new Map<string, string>();
  let sources: Sources = {};
  let policy: Policy | undefined;

  const keep = <T>(parsed: ParsedFile<T>): T[] => {
    problems.push(...parsed.problems);
    return parsed.value === undefined ? [] : [parsed.value];
  };

  for (const [file, text] of files) {
    const { folder, slug } =
      /^(?<folder>[a-z]+)\/(?<slug>[a-z0-9]+(-[a-z0-9]+)*)\.yaml$/.exec(file)?.groups ?? {};
    const table = /^tables\/(?<name>[A-Za-z0-9.-]+)\.tsv$/.exec(file)?.groups?.name;
    const parseConcept = conceptFolders.get(folder ?? '');

    if (parseConcept) concepts.push(...keep(parseConcept(`${folder}/${slug}`, file, text)));
    else if (folder === 'findings') findings.push(...keep(parseFinding(`${folder}/${slug}`, file, text)));
    else if (table !== undefined) tables.set(table, text);
    else if (file === 'sources.yaml') sources = keep(parseFile(file, text, sourcesSchema))[0] ?? {};
    else if (file === 'policy.yaml') policy = keep(parseFile(file, text, policySchema))[0];
    else if (!elsewhere.has(file)) problems.push(misplaced(file));
  }

  if (!files.has('policy.yaml'))
    problems.push({
      file: 'policy.yaml',
      line: 1,
      column: 1,
      message: 'is missing: points and thresholds stand there',
    });
  const hash = hashFiles(new Map<string, string | Uint8Array>([...files, ['word filters', wordFilters]]));
  const calendarVersion = (files.get(versionFile) ?? '').trim();
  if (!/^\d{4}\.\d{1,2}\.\d+$/.test(calendarVersion))
    problems.push({
      file: versionFile,
      line: 1,
      column: 1,
      message: 'write year.month.number, such as 2026.11.1',
    });
  const version = versionOf(calendarVersion, hash);
  return { lexicon: { concepts, findings, sources, policy, tables, wordFilters, version, hash }, problems };
}

const versionFile = 'version.txt';
/** Read by others: the version here, the interstitials by the search check, the word filter by the detector. */
const elsewhere = new Set([
  versionFile,
  'interstitials.yaml',
  'refused-codewords.tsv',
  'tables/ordinary-words.bin',
]);

type ParseConcept = (id: string, file: string, text: string) => ParsedFile<Concept>;

const conceptFolders: ReadonlyMap<string, ParseConcept> = new Map([
  ['taxa', conceptParser(taxonConceptSchema, normaliseTaxon)],
  ['commodities', conceptParser(commodityConceptSchema, normaliseCommodity)],
  ['codewords', conceptParser(codewordConceptSchema, normaliseCodeword)],
  ['intents', conceptParser(intentConceptSchema, normaliseIntent)],
  ['contexts', conceptParser(contextConceptSchema, normaliseContext)],
]);

function conceptParser<T extends z.ZodType>(
  schema: T,
  normalise: (id: string, file: string, entry: z.output<T>) => Concept,
): ParseConcept {
  return (id, file, text) => {
    const { value, problems } = parseFile(file, text, schema);
    return { value: value === undefined ? undefined : normalise(id, file, value), problems };
  };
}

function parseFinding(id: string, file: string, text: string): ParsedFile<Finding> {
  const { value, problems } = parseFile(file, text, findingSchema);
  return { value: value && { id, file, ...value }, problems };
}

function misplaced(file: string): Problem {
  const message =
    'not a file of the lexicon: concepts are <folder>/<name>.yaml, tables are tables/<name>.tsv, names in lower case with hyphens';
  return { file, line: 1, column: 1, message };
}
