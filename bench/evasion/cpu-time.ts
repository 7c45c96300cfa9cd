/** What `work` gives, and the microseconds of processor time that it took. */
export function cpuTime<T>(work: () => T): { readonly result: T; readonly microseconds: number } {
  const start = process.cpuUsage();
  const result = work();
  const used = process.cpuUsage(start);
  return { result, microseconds: used.user + used.system };
}
