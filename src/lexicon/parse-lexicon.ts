import { runToEnd, type Steps } from '../steps.js';
import { conceptFolders } from './concept-folders.js';
import type { Concept, Finding, LexiconDraft } from './lexicon.js';
import { hashContent, type LexiconContent } from './lexicon-content.js';
import type { Problem } from './lexicon-error.js';
import { fileOf, type Layer, labelOf, layersOf, type Overlay } from './overlay.js';
import { type ParsedFile, parseLayers } from './parse-file.js';
import { type Policy, policySchema } from './policy-schema.js';
import type { LexiconFiles } from './read.js';
import { findingSchema, type Sources, sourcesSchema } from './schema.js';
import { versionOf } from './version.js';

export interface ParsedLexicon {
  lexicon: LexiconDraft;
  problems: Problem[];
}

/** What the files say, and all that is wrong with their form. A file with a problem is left out of the lexicon. */
export function parseLexicon(
  files: LexiconFiles,
  wordFilters = new Uint8Array(0),
  overlays: readonly Overlay[] = [],
): ParsedLexicon {
  const content = { files, wordFilters, overlays };
  return runToEnd(parseLexiconInSteps(content, hashContent(content)));
}

/** The same in steps; `hash` is that of the content. */
export function* parseLexiconInSteps(
  { files, wordFilters, overlays }: LexiconContent,
  hash: string,
): Steps<ParsedLexicon> {
  const problems: Problem[] = [];
  const concepts: Concept[] = [];
  const findings: Finding[] = [];
  const tables = tablesOf(files);
  let sources: Sources = {};
  let policy: Policy | undefined;

  const keep = <T>(parsed: ParsedFile<T>): T[] => {
    problems.push(...parsed.problems);
    return parsed.value === undefined ? [] : [parsed.value];
  };

  for (const name of namesOf(files, overlays)) {
    yield;
    const { folder, slug } =
      /^(?<folder>[a-z]+)\/(?<slug>[a-z0-9]+(-[a-z0-9]+)*)\.yaml$/.exec(name)?.groups ?? {};
    const parseConcept = conceptFolders.get(folder ?? '');
    const layers = layersOf(name, files, overlays);
    const id = `${folder}/${slug}`;

    if (parseConcept) concepts.push(...keep(parseConcept(id, layers)));
    else if (folder === 'findings') findings.push(...keep(parseFinding(id, layers)));
    else if (name === 'sources.yaml') sources = keep(parseLayers(layers, sourcesSchema))[0] ?? {};
    else if (name === 'policy.yaml') policy = keep(parseLayers(layers, policySchema))[0];
    else {
      if (files.has(name) && !tableFile.test(name) && !elsewhere.has(name) && !name.startsWith('cards/'))
        problems.push(misplaced(name));
      for (const { directory, files: own } of overlays)
        if (own.has(name)) problems.push(notForOverlays(labelOf(directory, name)));
    }
  }

  if (!files.has('policy.yaml'))
    problems.push({
      file: 'policy.yaml',
      line: 1,
      column: 1,
      message: 'is missing: points and thresholds stand there',
    });
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

const tableFile = /^tables\/(?<name>[A-Za-z0-9.-]+)\.tsv$/;

/** The tables by their names. */
export function tablesOf(files: LexiconFiles): Map<string, string> {
  const tables = new Map<string, string>();
  for (const [file, text] of files) {
    const name = tableFile.exec(file)?.groups?.name;
    if (name !== undefined) tables.set(name, text);
  }
  return tables;
}

const versionFile = 'version.txt';
/** Read by others: the version here, the interstitials by the search check, the cards by /v1/enrich, the word filter by the detector. */
const elsewhere = new Set([
  versionFile,
  'interstitials.yaml',
  'refused-codewords.tsv',
  'tables/ordinary-words.bin',
]);

function namesOf(files: LexiconFiles, overlays: readonly Overlay[]): Set<string> {
  return new Set([...files.keys(), ...overlays.flatMap(({ files: own }) => [...own.keys()])]);
}

function parseFinding(id: string, layers: readonly Layer[]): ParsedFile<Finding> {
  const { value, problems } = parseLayers(layers, findingSchema);
  return { value: value && { id, file: fileOf(layers), ...value }, problems };
}

function misplaced(file: string): Problem {
  const message =
    'not a file of the lexicon: concepts are <folder>/<name>.yaml, tables are tables/<name>.tsv, names in lower case with hyphens';
  return { file, line: 1, column: 1, message };
}

function notForOverlays(file: string): Problem {
  const message =
    'not for an overlay: it may hold concepts as <folder>/<name>.yaml, findings, sources.yaml and policy.yaml';
  return { file, line: 1, column: 1, message };
}
