import closeWithGrace from 'close-with-grace';
import { buildApp } from './app.js';
import { ConfigError, readConfig } from './config.js';
import { createDetector } from './detector.js';
import { LexiconError } from './lexicon/lexicon-error.js';
import { readLexicon } from './lexicon/read.js';
import { packageInfo } from './package-info.js';

/** The process: reads its settings, loads the lexicon, listens, and stops when told to. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const detector = createDetector(readLexicon(config.LEXICON_DIR));
  const app = await buildApp({ config, detector });

  closeWithGrace({ delay: config.SHUTDOWN_GRACE_MS }, async ({ err }) => {
    if (err) app.log.fatal({ err }, 'stopping after an error that nothing caught');
    await app.close();
  });

  const address = await app.listen({ host: config.HOST, port: config.PORT });
  const base = address.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
  process.stdout.write(
    [
      `Squama ${packageInfo.version}, lexicon ${detector.versions.lexicon}, answers at ${base}/v1/classify`,
      ...(app.hasRoute({ method: 'GET', url: '/' }) ? [`Console: ${base}/`] : []),
      `Documentation: ${base}/docs`,
      `Metrics: ${base}/metrics`,
      '',
    ].join('\n'),
  );
}

start().catch((error: unknown) => {
  // What whoever runs it must mend is told as it is; anything else with where it came from.
  const expected = error instanceof ConfigError || error instanceof LexiconError;
  process.stderr.write(
    `${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = 1;
});
