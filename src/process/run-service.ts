import cluster from 'node:cluster';
import { readConfig } from '../config.js';
import { runPrimary } from './run-primary.js';
import { runSingle } from './run-single.js';
import { runWorker } from './run-worker.js';

/** The service by the settings in the environment. `entry`: the module that each of several workers starts with. */
export async function runService(entry: string): Promise<void> {
  const config = readConfig(process.env);
  if (cluster.isWorker) runWorker(config);
  else if (config.WORKERS > 1) runPrimary(config, entry);
  else await runSingle(config);
}
