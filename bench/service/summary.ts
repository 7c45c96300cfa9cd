/** The times below which so much of all stay, in milliseconds. */
export function percentiles(times: readonly number[]): Record<'p50' | 'p90' | 'p99' | 'max', number> {
  const sorted = Float64Array.from(times).sort();
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99), max: at(1) };
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export function mebibytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
