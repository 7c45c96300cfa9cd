import { checkCommand } from './check-command.js';
import { classifyCommand } from './classify-command.js';
import type { Command } from './command.js';
import { searchCommand } from './search-command.js';
import { serveCommand } from './serve-command.js';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [serveCommand, checkCommand, searchCommand, classifyCommand];
