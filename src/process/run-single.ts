import closeWithGrace from 'close-with-grace';
import type { Config } from '../config.js';
import { takeSnapshot } from '../lexicon/snapshot.js';
import { announce } from './announce.js';
import { checkInChild } from './check-in-child.js';
import { createReload } from './create-reload.js';
import { drainDelay } from './drain-delay.js';
import { serve } from './serve.js';
import { takeFirstSnapshot } from './take-first-snapshot.js';

/** The whole service in one process. */
export async function runSingle(config: Config): Promise<void> {
  const reload = createReload({
    read: () => takeSnapshot(config.LEXICON_DIR, config.LEXICON_DIRS),
    check: checkInChild,
    async swap(snapshot) {
      const version = await service.prepare(snapshot);
      service.commit();
      return version;
    },
    done(result) {
      service.readKeysAgain();
      service.recordReload(result);
    },
  });
  const service = await serve(config, takeFirstSnapshot(config), { reload });

  process.on('SIGHUP', () => void reload());
  closeWithGrace({ delay: config.SHUTDOWN_GRACE_MS + 1_000, skip: ['SIGHUP'] }, async ({ err, signal }) => {
    if (err) service.logFatal(err);
    await service.drain(drainDelay(signal, config));
  });
  announce(service);
}
