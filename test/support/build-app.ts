import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import { buildApp } from '../../src/app.js';
import { parseCards } from '../../src/card/parse-cards.js';
import type { WriteCard } from '../../src/card/write-card.js';
import { readConfig } from '../../src/config.js';
import { createDetector, type Detector } from '../../src/detector.js';
import { type Interstitials, parseInterstitials } from '../../src/http/interstitials.js';
import { readLexicon, readLexiconFiles } from '../../src/lexicon/read.js';

let real: Detector | undefined;
let texts: { interstitials: Interstitials; writeCard: WriteCard } | undefined;

interface Options {
  detector?: Detector;
  env?: Record<string, string>;
  consoleDir?: string;
}

/**
 * The service as it runs, without a socket; closed when the test is over. Logs nothing unless told to, and has a
 * console only if its folder is given: tests must not depend on what was built.
 */
export async function buildTestApp({ detector, env, consoleDir }: Options = {}): Promise<FastifyInstance> {
  const config = readConfig({
    LOG_LEVEL: 'silent',
    // A test machine may be busy with other tests.
    MAX_EVENT_LOOP_DELAY_MS: '0',
    ...(consoleDir === undefined && { CONSOLE: 'off' }),
    ...env,
  });
  const app = await buildApp({
    config,
    detector: detector ?? realDetector(),
    ...realTexts(),
    ...(consoleDir !== undefined && { consoleDir }),
  });
  onTestFinished(() => app.close());
  return app;
}

/** The messages of the service, read once: hundreds of files are read to get at them. */
function realTexts() {
  if (texts === undefined) {
    const files = readLexiconFiles(readConfig({}).LEXICON_DIR);
    texts = { interstitials: parseInterstitials(files), writeCard: parseCards(files) };
  }
  return texts;
}

/** The lexicon takes a while to compile, and does not change between tests. */
export function realDetector(): Detector {
  real ??= createDetector(readLexicon(readConfig({}).LEXICON_DIR));
  return real;
}
