import closeWithGrace from 'close-with-grace';
import type { Config } from '../config.js';
import { drainDelay } from './drain-delay.js';
import { type ToPrimary, type ToWorker, toWorker } from './messages.js';
import type { ReloadResult } from './reload-result.js';
import { type Service, serve } from './serve.js';
import { tellStartFailure } from './tell-start-failure.js';

/** One of several processes that answer on one port. The primary gives it its lexicon and tells it what to do. */
export function runWorker(config: Config): void {
  const waitingForReload = new Map<number, (result: ReloadResult) => void>();
  const waitingForMetrics = new Map<number, (text: string) => void>();
  let lastId = 0;
  let service: Service | undefined;
  let stopped: Promise<void> | undefined;

  /** Once, whoever asks first: a terminal's interrupt reaches this process and the primary, which passes it on. */
  function stop(signal: string | undefined): Promise<void> {
    stopped ??= service?.drain(drainDelay(signal, config)) ?? Promise.resolve();
    return stopped;
  }

  function say(message: ToPrimary): void {
    process.send?.(message);
  }

  async function start(message: Extract<ToWorker, { say: 'start' }>): Promise<void> {
    try {
      const started = await serve(config, message.snapshot, {
        reload: () =>
          new Promise((resolve) => {
            lastId += 1;
            waitingForReload.set(lastId, resolve);
            say({ say: 'reload', id: lastId });
          }),
        readMetrics: () =>
          new Promise((resolve) => {
            lastId += 1;
            waitingForMetrics.set(lastId, resolve);
            say({ say: 'metrics', id: lastId });
          }),
      });
      service = started;
      closeWithGrace(
        { delay: config.SHUTDOWN_GRACE_MS + 1_000, skip: ['SIGHUP'] },
        async ({ err, signal }) => {
          if (err) started.logFatal(err);
          await stop(signal);
        },
      );
      const { address, lexicon, hasConsole } = started;
      say({ say: 'ready', address, lexicon, hasConsole });
    } catch (error) {
      say({ say: 'failed', message: tellStartFailure(error) });
      process.disconnect();
    }
  }

  async function prepare(message: Extract<ToWorker, { say: 'prepare' }>): Promise<void> {
    try {
      if (service === undefined) throw new Error('the worker has not started');
      say({ say: 'prepared', lexicon: await service.prepare(message.snapshot) });
    } catch (error) {
      say({ say: 'unprepared', problem: error instanceof Error ? error.message : String(error) });
    }
  }

  // The primary hears of it, and tells all workers what is to be done.
  process.on('SIGHUP', () => undefined);
  process.on('message', (raw) => {
    const { data: message } = toWorker.safeParse(raw);
    switch (message?.say) {
      case 'start':
        void start(message);
        break;
      case 'prepare':
        void prepare(message);
        break;
      case 'commit':
        service?.commit();
        break;
      case 'discard':
        service?.discard();
        break;
      case 'reloaded':
        service?.readKeysAgain();
        service?.recordReload(message.result);
        break;
      case 'answer':
        waitingForReload.get(message.id)?.(message.result);
        waitingForReload.delete(message.id);
        break;
      case 'count':
        void service?.countMetrics().then((metrics) => say({ say: 'counted', id: message.id, metrics }));
        break;
      case 'metrics':
        waitingForMetrics.get(message.id)?.(message.text);
        waitingForMetrics.delete(message.id);
        break;
      case 'drain':
        void stop(message.at).then(() => process.exit(0));
        break;
    }
  });
  // Only now: what is said before somebody listens is lost.
  say({ say: 'here' });
}
