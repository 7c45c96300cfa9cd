import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lexiconDirectory } from './lexicon-directory.js';
import { lexiconFiles } from './lexicon-files.js';
import { taxonYaml } from './taxon-yaml.js';

/** A folder with a lexicon of one animal, which a process loads in a moment. */
export function writeTinyLexicon(files: Record<string, string> = {}): string {
  const directory = mkdtempSync(join(tmpdir(), 'squama-lexicon-'));
  for (const [name, text] of lexiconFiles({ 'taxa/pangolin.yaml': taxonYaml(), ...files })) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  // The texts of answers, which are not words to find.
  for (const name of ['interstitials.yaml', 'cards'])
    cpSync(join(lexiconDirectory, name), join(directory, name), { recursive: true });
  return directory;
}
