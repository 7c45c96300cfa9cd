import cluster from 'node:cluster';
import { fileURLToPath } from 'node:url';
import { readConfig } from './config.js';
import { runPrimary } from './process/run-primary.js';
import { runSingle } from './process/run-single.js';
import { runWorker } from './process/run-worker.js';
import { tellStartFailure } from './process/tell-start-failure.js';

/** The process: reads its settings, loads the lexicon, listens, and stops when told to. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  if (cluster.isWorker) runWorker(config);
  else if (config.WORKERS > 1) runPrimary(config, fileURLToPath(import.meta.url));
  else await runSingle(config);
}

start().catch((error: unknown) => {
  process.stderr.write(`${tellStartFailure(error)}\n`);
  process.exitCode = 1;
});
