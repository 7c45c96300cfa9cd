import { Counter, Gauge, Registry } from 'prom-client';

/** What only the process above the workers knows. */
export function createPrimaryMetrics() {
  const registry = new Registry();
  const workers = new Gauge({
    name: 'squama_workers',
    help: 'Workers that answer; only with WORKERS above 1.',
    registers: [registry],
  });
  const restarts = new Counter({
    name: 'squama_worker_restarts_total',
    help: 'Workers that died and were started again; only with WORKERS above 1.',
    registers: [registry],
  });
  return {
    registry,
    setWorkers: (count: number) => workers.set(count),
    recordRestart: () => restarts.inc(),
  };
}
