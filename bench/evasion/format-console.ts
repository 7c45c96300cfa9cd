import type { EvasionRecord, Macro } from './record.js';

const percent = (part: number, of: number): string =>
  (of === 0 ? '–' : String(Math.round((100 * part) / of))).padStart(5);
const share = (value: number): string => `${(value * 100).toFixed(1)} %`.padStart(8);

/** The figures for a terminal. */
export function formatConsole({ squama, peers, posts, seeds, lexicon }: EvasionRecord): string {
  const width = Math.max(...squama.operators.map(({ name }) => name.length)) + 1;
  const { alarms } = squama;
  const summary = (name: string, { found, same, sure, flagged, located }: Macro): string =>
    `${name.padEnd(8)} found ${share(found)}  same concept ${share(same)}  more than weak ${share(sure)}  for review ${share(flagged)}  located ${share(located)}`;
  return [
    `${'operator'.padEnd(width)} posts found  sure   rev   loc`,
    ...squama.operators.map(
      ({ name, posts: n, found, sure, flagged, flaggedPlain, located }) =>
        `${name.padEnd(width)}${String(n).padStart(6)}${percent(found, n)} ${percent(sure, n)} ${percent(flagged, flaggedPlain)} ${percent(located, found)}`,
    ),
    '',
    `lexicon ${lexicon}, ${seeds} seeds, ${squama.operators.length} operators, ${posts} posts`,
    summary('all', squama.macro),
    summary('first', squama.macroOfFirst),
    summary('later', squama.macroOfLater),
    summary('latest', squama.macroOfLatest),
    `by chance ${squama.macroByChance.map(share).join(' ')}; without the term ${squama.withoutTerm} of ${seeds}`,
    ...Object.entries(alarms).map(
      ([kind, { texts, matched, undone, flagged }]) =>
        `${kind.padEnd(14)} ${texts} texts: ${matched} matched (${undone} by undoing), ${flagged} for review`,
    ),
    `µs: ${Math.round(squama.microseconds.disguised)} a disguised post, ${Math.round(squama.microseconds.ordinary)} a README line`,
    ...peers.map(
      (peer) =>
        `${peer.name.padEnd(28)}${share(peer.macro)}  alarms ${peer.alarms['near-lexical']} ${peer.alarms.contextual} ${peer.alarms.mention} ${peer.alarms.ordinary}  without ${peer.withoutTerm}  µs ${Math.round(peer.microseconds.disguised)} ${Math.round(peer.microseconds.ordinary)}`,
    ),
  ].join('\n');
}
