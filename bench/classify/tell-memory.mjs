import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded before the command: tells on its third pipe what the kernel counted as the most that was resident, in KiB.
if (isMainThread) process.once('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
