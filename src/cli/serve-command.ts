import { parseArgs } from 'node:util';
import { limitYoungSpace } from '../process/limit-young-space.js';
import type { Command, CommandOptions } from './command.js';
import { exitCode } from './exit-code.js';

const options = {
  host: { type: 'string', value: 'ADDRESS', about: 'address to listen on, as HOST' },
  port: { type: 'string', short: 'p', value: 'NUMBER', about: 'port to listen on, as PORT' },
  workers: { type: 'string', value: 'NUMBER', about: 'processes that share the port, as WORKERS' },
} as const satisfies CommandOptions;

export const serveCommand: Command = {
  name: 'serve',
  summary: 'start the service, with its console',
  usage: '[options]',
  about: [
    'Listens, answers the API, and shows the console at /. Everything is set by the environment, as docs/operating.md ' +
      'lists it; these options go before it.',
  ],
  options,
  examples: [
    { line: 'serve', does: 'on http://127.0.0.1:8080, for this machine alone' },
    { line: 'serve --port 9000 --workers 4', does: 'four processes on another port' },
  ],
  async run(args) {
    const { values } = parseArgs({ args: [...args], options });
    // Workers are processes of their own, and read the same settings.
    for (const name of ['host', 'port', 'workers'] as const)
      if (values[name] !== undefined) process.env[name.toUpperCase()] = values[name];
    // Before all that is only for this is loaded.
    limitYoungSpace();
    const { runService } = await import('../process/run-service.js');
    const { moduleBeside } = await import('../process/module-beside.js');
    await runService(moduleBeside(import.meta.url, '../server'));
    return exitCode.done;
  },
};
