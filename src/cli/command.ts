/** An option as `parseArgs` of node:util takes it, with what the help and the completion say of it. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  readonly about: string;
  /** What the help writes for its value. */
  readonly value?: string;
  /** All values that it takes. */
  readonly choices?: readonly string[];
}

export type CommandOptions = Readonly<Record<string, CommandOption>>;

/** What it does when it is called, and what it tells of itself. */
export interface Command {
  /** As typed: `lexicon diff`. */
  readonly name: string;
  readonly summary: string;
  /** What follows the name. */
  readonly usage: string;
  /** Paragraphs under the usage. */
  readonly about: readonly string[];
  readonly options: CommandOptions;
  /** A command line, without `squama`, and what it is for. */
  readonly examples: readonly { readonly line: string; readonly does: string }[];
  /** The exit code. Throws a `UsageError` for what was typed wrong. */
  run(args: readonly string[]): Promise<number>;
}
