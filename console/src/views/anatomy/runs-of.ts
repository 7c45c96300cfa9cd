import type { Analysis } from '../../../../src/workbench/analysis-schema.js';

type Filter = Analysis['filters'][number];

/** The steps in their order: each that changed something by itself, and those between two of these together. */
export function runsOf(filters: readonly Filter[]): Filter[][] {
  const runs: Filter[][] = [];
  for (const filter of filters) {
    const last = runs.at(-1);
    if (filter.changed || last === undefined || last[0]?.changed) runs.push([filter]);
    else last.push(filter);
  }
  return runs;
}
