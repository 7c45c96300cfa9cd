import { fileURLToPath } from 'node:url';
import { limitYoungSpace } from './process/limit-young-space.js';

/** The process: reads its settings, loads the lexicon, listens, and stops when told to. */

// Before anything else is loaded, while there is little in memory.
limitYoungSpace();
const { runService } = await import('./process/run-service.js');
const { tellStartFailure } = await import('./process/tell-start-failure.js');

runService(fileURLToPath(import.meta.url)).catch((error: unknown) => {
  process.stderr.write(`${tellStartFailure(error)}\n`);
  process.exitCode = 1;
});
