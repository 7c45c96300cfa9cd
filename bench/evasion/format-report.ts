import type { EvasionRecord, OperatorRecord } from './record.js';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const whole = (part: number, of: number): string => (of === 0 ? '–' : String(Math.round((100 * part) / of)));
const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const cell = (text: string): string =>
  text.replaceAll('|', '\\|').replaceAll('*', '\\*').replaceAll('_', '\\_');

/** Below this an operator is named in the report, with the reason why the detector fares so. */
const enough = 0.7;

/** The figures as Markdown, for `docs/evasion.md`. */
export function formatReport(record: EvasionRecord, reasons: ReadonlyMap<string, string>): string {
  return [
    `Lexicon ${record.lexicon}, Node.js ${record.node}: ${record.seeds} seed posts in ${record.languages} languages,`,
    `${record.squama.operators.length} operators, ${record.posts} disguised posts (${record.chances.length} seeds of chance).`,
    '',
    ...contestants(record),
    '',
    ...alarms(record),
    '',
    ...kinds(record),
    '',
    ...operators(record),
    '',
    ...weakOnes(record, reasons),
    '',
  ].join('\n');
}

function contestants({ squama, peers, seeds }: EvasionRecord): string[] {
  const { macro, alarms: found, microseconds } = squama;
  const of = (count: number, texts: number): string => `${count} / ${texts}`;
  const per1000 = (count: number): string => ((1000 * count) / found.ordinary.texts).toFixed(2);
  return [
    '### Against other libraries',
    '',
    row(
      '',
      'macro recall',
      'located',
      'near-lexical alarms',
      'ordinary lines, per 1,000',
      'without the term',
      'µs a post',
    ),
    row('---', '---:', '---:', '---:', '---:', '---:', '---:'),
    row(
      '**Squama**, any evidence',
      percent(macro.found),
      percent(macro.located),
      of(found['near-lexical'].matched, found['near-lexical'].texts),
      per1000(found.ordinary.matched),
      of(squama.withoutTerm, seeds),
      Math.round(microseconds.disguised),
    ),
    row(
      'by the first operators',
      percent(squama.macroOfFirst.found),
      percent(squama.macroOfFirst.located),
      '',
      '',
      '',
      '',
    ),
    row(
      'by the later operators',
      percent(squama.macroOfLater.found),
      percent(squama.macroOfLater.located),
      '',
      '',
      '',
      '',
    ),
    row(
      'by the latest operators',
      percent(squama.macroOfLatest.found),
      percent(squama.macroOfLatest.located),
      '',
      '',
      '',
      '',
    ),
    row('**Squama**, more than weak evidence', percent(macro.sure), '', '', '', '', ''),
    row(
      '**Squama**, still for review',
      percent(macro.flagged),
      '',
      of(found['near-lexical'].flagged, found['near-lexical'].texts),
      per1000(found.ordinary.flagged),
      '',
      '',
    ),
    ...[...peers]
      .sort((one, other) => other.macro - one.macro)
      .map((peer) =>
        row(
          `${peer.name} ${peer.version}`.trim(),
          percent(peer.macro),
          peer.located === undefined ? '–' : percent(peer.located),
          of(peer.alarms['near-lexical'], found['near-lexical'].texts),
          per1000(peer.alarms.ordinary),
          of(peer.withoutTerm, seeds),
          Math.round(peer.microseconds.disguised),
        ),
      ),
    '',
    `Macro recall of the single seeds of chance: ${squama.macroByChance.map(percent).join(', ')}.`,
    'Settings of the peers:',
    ...peers.map(({ name, settings }) => `- ${name}: ${settings}`),
  ];
}

function alarms({ squama: { alarms: counts, microseconds } }: EvasionRecord): string[] {
  const lines = [
    ['near-lexical', 'near-lexical', 'no term, only what resembles one'],
    ['contextual', 'contextual', 'a term that means something else'],
    ['mention', 'mention', 'a term that is meant, and no trade'],
    ['ordinary', 'README lines', 'software prose; pythons, corals and pandas are programs there'],
  ] as const;
  return [
    '### False alarms',
    '',
    row('texts', '', 'n', 'any match', 'of these by undoing a disguise', 'for review'),
    row('---', '---', '---:', '---:', '---:', '---:'),
    ...lines.map(([key, name, what]) => {
      const { texts, matched, undone, flagged } = counts[key];
      return row(name, what, texts, matched, undone, flagged);
    }),
    '',
    `A README line takes ${Math.round(microseconds.ordinary)} µs of processor time.`,
  ];
}

function kinds({ squama, peers }: EvasionRecord): string[] {
  const names = [...new Set(squama.operators.map(({ kind }) => kind))];
  const mean = (list: readonly number[]): string =>
    String(Math.round((100 * list.reduce((sum, share) => sum + share, 0)) / list.length));
  return [
    '### By kind of disguise',
    '',
    'Recall in per cent, mean over the operators of a kind.',
    '',
    row('kind', 'operators', '**Squama**', ...peers.map(({ name }) => name)),
    row('---', '---:', '---:', ...peers.map(() => '---:')),
    ...names.map((kind) => {
      const list = squama.operators.filter((operator) => operator.kind === kind);
      return row(
        kind,
        list.length,
        `**${mean(list.map(({ found, posts }) => found / posts))}**`,
        ...peers.map((peer) => mean(list.map(({ name }) => peer.operators[name] ?? 0))),
      );
    }),
  ];
}

function operators({ squama, peers }: EvasionRecord): string[] {
  const best = (name: string): string =>
    String(Math.round(100 * Math.max(0, ...peers.map((peer) => peer.operators[name] ?? 0))));
  return [
    '### By operator',
    '',
    'In per cent: found; found by more than weak evidence; still for review, of the posts that are so when plain;',
    'located, of what was found; the best of the peers, each operator by its own best one.',
    '',
    row('operator', 'what it does', 'posts', 'found', 'sure', 'review', 'located', 'best peer'),
    row('---', '---', '---:', '---:', '---:', '---:', '---:', '---:'),
    ...squama.operators.map(({ name, does, posts, found, sure, flagged, flaggedPlain, located }) =>
      row(
        cell(name),
        cell(does),
        posts,
        whole(found, posts),
        whole(sure, posts),
        whole(flagged, flaggedPlain),
        whole(located, found),
        best(name),
      ),
    ),
  ];
}

function weakOnes({ squama }: EvasionRecord, reasons: ReadonlyMap<string, string>): string[] {
  const share = ({ found, posts }: OperatorRecord): number => found / posts;
  const weak = squama.operators
    .filter((operator) => share(operator) < enough)
    .sort((one, other) => share(one) - share(other));
  return [
    '### Operators under 70 %',
    '',
    ...(weak.length === 0 ? ['None.'] : []),
    ...weak.map(
      (operator) =>
        `- **${operator.name}**, ${whole(operator.found, operator.posts)} %: ${reasons.get(operator.name) ?? 'not yet looked into.'}`,
    ),
  ];
}
