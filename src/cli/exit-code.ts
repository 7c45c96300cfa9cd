/** What a script reads from a command. */
export const exitCode = {
  done: 0,
  failed: 1,
  usage: 2,
  /** Something was found that `--fail-on` asks to fail on. */
  found: 3,
  /** As shells have it for SIGINT. */
  interrupted: 130,
} as const;
