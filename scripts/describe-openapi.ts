import { stringify } from 'yaml';
import { createKey } from '../src/access/create-key.js';
import { buildApp } from '../src/app.js';
import { readConfig } from '../src/config.js';
import type { Detector } from '../src/detector.js';

/** No word of the lexicon is in the document, so that changing one leaves it as it is. */
const noDetector: Detector = {
  versions: { api: 'v1', engine: '', lexicon: '', policy: '' },
  assess() {
    throw new Error('The document is made without judging');
  },
  workbench() {
    throw new Error('The document is made without a lexicon');
  },
};

/** The OpenAPI document of the routes, as YAML. */
export async function describeOpenapi(): Promise<string> {
  // With a key, so that the routes are there that only those with keys have.
  const { entry } = createKey('document', ['admin']);
  const app = await buildApp({
    config: readConfig({ LOG_LEVEL: 'silent', API_KEYS: entry }),
    detector: noDetector,
    reload: () => Promise.reject(new Error('The document is made without reloading')),
  });
  await app.ready();
  const document = JSON.parse(JSON.stringify(app.swagger()));
  const sorted = {
    ...document,
    paths: sortKeys(document.paths),
    components: sortComponents(document.components),
  };
  await app.close();
  return `# Made by \`npm run openapi\` from the routes. Do not edit.\n${stringify(sorted, { lineWidth: 110 })}`;
}

function sortComponents(components: Record<string, Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(components).map(([kind, members]) => [kind, sortKeys(members)]));
}

/** Paths and components by name, so that moving code moves no line; fields stay in the order that reads best. */
function sortKeys(members: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).sort(([one], [other]) => (one < other ? -1 : 1)));
}
