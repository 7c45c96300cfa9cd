/**
 * CPU time that a service has used, by its own account. Seconds on the clock tell little on a machine that others use;
 * CPU time tells what a post costs.
 */
export async function cpuSeconds(base: string): Promise<number> {
  const text = await (await fetch(`${base}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (\S+)$/m.exec(text)?.[1] ?? Number.NaN);
}
