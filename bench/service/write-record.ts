import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';

/** Keeps the figures of a run, with where and when they came about. */
export function writeRecord(name: string, figures: object): void {
  const record = {
    date: new Date().toISOString().slice(0, 16),
    node: process.version,
    cores: availableParallelism(),
    cpu: cpus()[0]?.model ?? 'unknown',
    ...figures,
  };
  mkdirSync('bench/record', { recursive: true });
  writeFileSync(`bench/record/${name}.json`, `${JSON.stringify(record, null, 2)}\n`);
  console.log(`${name}: ${JSON.stringify(record, null, 2)}`);
}
