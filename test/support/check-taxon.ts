import type { Lexicon } from '../../src/lexicon/lexicon.js';
import { lexiconOf } from './lexicon-files.js';
import { taxonYaml } from './taxon-yaml.js';

type Check = (lexicon: Lexicon) => readonly { message: string }[];

/** What a check says about a lexicon of one concept, of which a test gives the parts that it is about. */
export function checkTaxon(check: Check, parts: Parameters<typeof taxonYaml>[0]): string[] {
  return checkFiles(check, { 'taxa/pangolin.yaml': taxonYaml(parts) });
}

export function checkFiles(check: Check, files: Record<string, string>): string[] {
  return check(lexiconOf(files)).map(({ message }) => message);
}
