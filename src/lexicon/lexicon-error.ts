/** One thing wrong with a lexicon file, with what to do about it. Lines and columns count from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  message: string;
}

/** A lexicon that cannot be used. It carries every problem found, since an editor wants to fix them in one go. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** `file:line:col message`: the form that editors and terminals turn into a link. */
export function formatProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column} ${message}`;
}
