import { packageInfo } from '../package-info.js';
import type { Listening } from './serve.js';

/** Tells whoever started it where everything is. */
export function announce({ address, lexicon, hasConsole }: Listening): void {
  const base = address.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
  process.stdout.write(
    [
      `Squama ${packageInfo.version}, lexicon ${lexicon}, answers at ${base}/v1/classify`,
      ...(hasConsole ? [`Console: ${base}/`] : []),
      `Documentation: ${base}/docs`,
      `Metrics: ${base}/metrics`,
      '',
    ].join('\n'),
  );
}
