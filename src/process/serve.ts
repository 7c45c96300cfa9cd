import { unwatchFile, watchFile } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { MetricObjectWithValues, MetricValue } from 'prom-client';
import { createKeyRing } from '../access/key-ring.js';
import { readKeys } from '../access/read-keys.js';
import { buildApp } from '../app.js';
import type { Config } from '../config.js';
import { createMetrics } from '../http/metrics.js';
import type { LexiconSnapshot } from '../lexicon/snapshot.js';
import { createLiveDetector } from '../live-detector.js';
import { runToEnd } from '../steps.js';
import { type BuiltLexicon, buildLexicon } from './build-lexicon.js';
import { freeGarbage } from './free-garbage.js';
import { limitHeapGrowth } from './limit-heap-growth.js';
import type { Reload, ReloadResult } from './reload-result.js';
import { runInSlices } from './run-in-slices.js';

/** How long a lexicon in the making may hold up requests at a time. */
const sliceMilliseconds = 5;
const keysLookedAtMs = 3_000;

export type MetricValues = MetricObjectWithValues<MetricValue<string>>[];

/** What there is to say of a process that listens. */
export interface Listening {
  readonly address: string;
  /** The version that judges. */
  readonly lexicon: string;
  readonly hasConsole: boolean;
}

/** A listening process, with what can be done to it. */
export interface Service extends Listening {
  /** Builds another lexicon beside the one that serves; gives its version. */
  prepare(snapshot: LexiconSnapshot): Promise<string>;
  /** Puts the one prepared in place. */
  commit(): void;
  discard(): void;
  readKeysAgain(): void;
  recordReload(result: ReloadResult): void;
  countMetrics(): Promise<MetricValues>;
  /** Answers what is on its way, takes on nothing new, and ends within the time of grace. */
  drain(delayMs: number): Promise<void>;
  logFatal(error: unknown): void;
}

interface Outside {
  reload: Reload;
  /** The metrics of all processes; of this one alone by default. */
  readMetrics?: () => Promise<string>;
}

export async function serve(
  config: Config,
  snapshot: LexiconSnapshot,
  { reload, readMetrics }: Outside,
): Promise<Service> {
  const first = runToEnd(buildLexicon(snapshot));
  const detector = createLiveDetector(first.detector);
  let { interstitials, writeCard } = first;
  const given = readKeys(config);
  const keys = given && createKeyRing(given);
  const metrics = createMetrics(detector.versions);
  const app = await buildApp({
    config,
    detector,
    interstitials: (intervention, locale) => interstitials(intervention, locale),
    writeCard: (post, assessment, language) => writeCard(post, assessment, language),
    keys,
    metrics,
    ...(keys !== undefined && { reload }),
    ...(readMetrics !== undefined && { readMetrics }),
  });
  let prepared: BuiltLexicon | undefined;

  function readKeysAgain(): void {
    try {
      keys?.replace(readKeys(config) ?? []);
    } catch (error) {
      app.log.error(
        { problems: error instanceof Error ? error.message.split('\n') : [] },
        'keys from before stay',
      );
    }
  }
  const { API_KEYS_FILE } = config;
  if (API_KEYS_FILE !== undefined) {
    watchFile(API_KEYS_FILE, { persistent: false, interval: keysLookedAtMs }, readKeysAgain);
    app.addHook('onClose', async () => unwatchFile(API_KEYS_FILE, readKeysAgain));
  }

  // Each collection sets the size at which the next one comes.
  limitHeapGrowth();
  freeGarbage();
  const address = await app.listen({ host: config.HOST, port: config.PORT });
  return {
    address,
    hasConsole: app.hasRoute({ method: 'GET', url: '/' }),
    get lexicon() {
      return detector.versions.lexicon;
    },
    async prepare(next) {
      prepared = await runInSlices(buildLexicon(next), sliceMilliseconds);
      return prepared.detector.versions.lexicon;
    },
    commit() {
      if (prepared === undefined) return;
      detector.replace(prepared.detector);
      ({ interstitials, writeCard } = prepared);
      metrics.recordLexicon(detector.versions);
      prepared = undefined;
      setImmediate(freeGarbage);
    },
    discard() {
      prepared = undefined;
    },
    readKeysAgain,
    recordReload(result) {
      metrics.recordReload(result.outcome);
      if (result.outcome === 'refused')
        app.log.error({ problems: result.problems.slice(0, 50) }, 'reload refused');
      else app.log.info({ lexicon: result.lexicon }, 'lexicon loaded');
    },
    countMetrics: () => metrics.registry.getMetricsAsJSON(),
    async drain(delayMs) {
      app.startDraining();
      const delay = Math.min(delayMs, config.SHUTDOWN_GRACE_MS / 2);
      await setTimeout(delay);
      const cut = globalThis.setTimeout(
        () => app.server.closeAllConnections(),
        config.SHUTDOWN_GRACE_MS - delay,
      );
      await app.close();
      clearTimeout(cut);
    },
    logFatal(error) {
      app.log.fatal({ err: error }, 'stopping after an error that nothing caught');
    },
  };
}
