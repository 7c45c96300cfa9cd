/** Tells how far a long run is, on the error output: a bar where a person looks on, else a line now and then. */
export interface Progress {
  update(done: number, share: number | undefined): void;
  end(): void;
}

const barUnits = 24;
const drawEveryMs = 150;
const tellEveryMs = 10_000;

/** `now` in milliseconds. */
export function createProgress(
  stream: { isTTY?: boolean; write(text: string): unknown },
  now: () => number,
): Progress {
  const isTerminal = stream.isTTY === true;
  let begun: { at: number; done: number; share: number } | undefined;
  let told = now();
  if (isTerminal) stream.write('Reading the lexicon …');

  return {
    update(done, share) {
      const at = now();
      // What was before the first result, as reading the lexicon, says nothing of the rate.
      begun ??= { at, done, share: share ?? 0 };
      if (at - told < (isTerminal ? drawEveryMs : tellEveryMs)) return;
      told = at;
      const seconds = (at - begun.at) / 1000;
      const parts = [`${done.toLocaleString('en')} posts`];
      if (seconds > 0) parts.push(`${Math.round((done - begun.done) / seconds).toLocaleString('en')}/s`);
      const moved = share === undefined ? 0 : share - begun.share;
      if (share !== undefined && moved > 0) parts.push(`${formatTime((seconds * (1 - share)) / moved)} left`);
      const percent = share === undefined ? '' : `${String(Math.floor(share * 100)).padStart(3)} %  `;
      const line = percent + parts.join('  ');
      stream.write(isTerminal ? `\r\x1b[K${draw(share)}${line}` : `${line.trimStart()}\n`);
    },
    end() {
      if (isTerminal) stream.write('\r\x1b[K');
    },
  };
}

function draw(share: number | undefined): string {
  if (share === undefined) return '';
  const full = Math.round(share * barUnits);
  return `${'█'.repeat(full)}${'░'.repeat(barUnits - full)} `;
}

function formatTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
