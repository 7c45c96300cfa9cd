import { checkCommand } from './check-command.js';
import { classifyCommand } from './classify-command.js';
import type { Command } from './command.js';
import { createCompletionCommand } from './completion-command.js';
import { evalCommand } from './eval-command.js';
import { lexiconCheckCommand } from './lexicon-check-command.js';
import { lexiconDiffCommand } from './lexicon-diff-command.js';
import { lexiconExportCommand } from './lexicon-export-command.js';
import { lexiconMineCommand } from './lexicon-mine-command.js';
import { lexiconStatsCommand } from './lexicon-stats-command.js';
import { searchCommand } from './search-command.js';
import { serveCommand } from './serve-command.js';

const working: readonly Command[] = [
  serveCommand,
  checkCommand,
  searchCommand,
  classifyCommand,
  evalCommand,
  lexiconCheckCommand,
  lexiconStatsCommand,
  lexiconDiffCommand,
  lexiconMineCommand,
  lexiconExportCommand,
];

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [...working, createCompletionCommand(working)];
