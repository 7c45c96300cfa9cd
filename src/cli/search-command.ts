import { parseArgs } from 'node:util';
import { interventionOf } from '../http/intervention-of.js';
import { surfaces } from '../post.js';
import { buildLexicon } from '../process/build-lexicon.js';
import { runToEnd } from '../steps.js';
import type { Command, CommandOptions } from './command.js';
import { exitCode } from './exit-code.js';
import { lexiconOption } from './lexicon-option.js';
import { oneOf } from './one-of.js';
import { takeLexicon } from './take-lexicon.js';
import { createPaint } from './terminal/paint.js';
import { printable } from './terminal/printable.js';
import { UsageError } from './usage-error.js';

const options = {
  locale: {
    type: 'string',
    short: 'l',
    value: 'TAG',
    about: 'language of the message, such as th or pt-BR; English without',
  },
  surface: { type: 'string', short: 's', choices: surfaces, about: 'another policy than that of searches' },
  json: { type: 'boolean', about: 'as JSON, a line for each query' },
  ...lexiconOption,
} as const satisfies CommandOptions;

const styles = { none: 'green', advisory: 'yellow', block: 'red' } as const;

export const searchCommand: Command = {
  name: 'search',
  summary: 'what a search bar does with a query, and what its user sees',
  usage: 'QUERY… [options]',
  about: [
    'For each query: none (show the results), advisory (show a message with them) or block (show the message instead), ' +
      'with the message in the language asked for.',
  ],
  options,
  examples: [
    { line: 'search "buy sea turtle eggs"', does: 'blocked, with the message in English' },
    {
      line: 'search "why is ivory illegal" "ivory bangle price" --locale th',
      does: 'two queries, for a Thai user',
    },
  ],
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length === 0) throw new UsageError('give a query');
    const surface = oneOf('--surface', surfaces, values.surface) ?? 'search';
    const { detector, interstitials } = runToEnd(buildLexicon(takeLexicon(values.lexicon)));
    const paint = createPaint(process.stdout, process.env);
    for (const query of positionals) {
      const { verdict, versions } = detector.assess({ text: query, surface });
      const { intervention, reasonCode } = interventionOf(verdict.recommendedAction);
      const interstitial = intervention === 'none' ? null : interstitials(intervention, values.locale);
      const { risk, score } = verdict;
      if (values.json) {
        const answer = { query, intervention, reasonCode, interstitial, risk, score, versions };
        process.stdout.write(`${JSON.stringify(answer)}\n`);
        continue;
      }
      const lines = [
        `${paint(['bold', styles[intervention]], intervention)}  ${printable(query)}  (risk ${risk}, score ${score.toFixed(2)})`,
      ];
      if (interstitial !== null) {
        const { title, body, actions, resources } = interstitial;
        lines.push(`  ${paint('bold', title)}`, `  ${body}`, `  [${actions.join('] [')}]`);
        lines.push(...resources.map(({ name, url }) => `  ${name}: ${url}`));
      }
      process.stdout.write(`${lines.join('\n')}\n`);
    }
    return exitCode.done;
  },
};
