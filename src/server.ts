import { fileURLToPath } from 'node:url';
import { runService } from './process/run-service.js';
import { tellStartFailure } from './process/tell-start-failure.js';

/** The process: reads its settings, loads the lexicon, listens, and stops when told to. */
runService(fileURLToPath(import.meta.url)).catch((error: unknown) => {
  process.stderr.write(`${tellStartFailure(error)}\n`);
  process.exitCode = 1;
});
