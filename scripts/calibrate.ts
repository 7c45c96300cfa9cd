import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import type { Category } from '../src/category.js';
import { fitWeights, logLoss, oddsOf, type Sample } from '../src/evaluation/fit-weights.js';
import { truthOf } from '../src/evaluation/judge-row.js';
import { modelLines, stepsOf, weightsOfModel } from '../src/evaluation/model-steps.js';
import { readRows } from '../src/evaluation/read-rows.js';
import { compileLexicon } from '../src/lexicon/compile.js';
import { policySchema } from '../src/lexicon/policy-schema.js';
import { readLexicon } from '../src/lexicon/read.js';
import { createFinders } from '../src/matching/finders.js';
import { createReadPost } from '../src/read-post.js';
import { featuresOf, score } from '../src/scoring/score.js';

/**
 * Fits the weights of the score to labelled posts and writes them to policy.yaml, with the date and the figures.
 * Only authored text may be used: the public sets measure and never fit.
 */
const usage = `npm run calibrate -- FILE... [--write] [--pull=1] [--lexicon=DIR]
  starts from, and is drawn back to, the weights of scripts/policy-prior.yaml`;
const priorSchema = z.object({
  model: policySchema.shape.model.omit({ distance: true, reach: true }),
  floors: z.record(z.string(), z.coerce.number()),
});
const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    pull: { type: 'string', default: '1' },
    lexicon: { type: 'string', default: 'lexicons' },
  },
});
if (files.length === 0) {
  console.log(usage);
  process.exit(2);
}

const lexicon = readLexicon(options.lexicon);
const { model } = lexicon.policy;
const readPost = createReadPost(lexicon, createFinders(lexicon, compileLexicon(lexicon)));
const samples: Sample[] = [];
let unread = 0;

for (const file of files)
  for await (const row of readRows(file)) {
    if (row.label === 'ambiguous') continue;
    const reading = readPost(row.request);
    const { items } = reading.hasSubject ? reading.evidence(false) : { items: [] };
    const categories = [
      ...new Set(items.flatMap(({ category }): Category[] => (category === undefined ? [] : [category]))),
    ];
    // A post is judged by its likeliest category, and so it is fitted.
    const [likeliest] = categories
      .map((category) => items.filter((item) => item.category === undefined || item.category === category))
      .sort(
        (one, other) =>
          score(other, reading.surface, lexicon.policy).score -
          score(one, reading.surface, lexicon.policy).score,
      );
    if (likeliest === undefined) {
      unread++;
      continue;
    }
    const label = truthOf(row.label) === true ? 1 : 0;
    samples.push({ label, steps: stepsOf(featuresOf(likeliest, model), reading.surface) });
  }

const { model: byHand, floors } = readPrior();
const prior = weightsOfModel({ ...byHand, distance: model.distance, reach: model.reach });
const free = new Set([...prior.keys()].filter((name) => name === 'bias' || name.startsWith('surface.')));
const fitted = (part: readonly Sample[]) =>
  fitWeights(part, {
    prior,
    free,
    floors: new Map(Object.entries(floors)),
    pull: Number(options.pull),
    rounds: 400,
  });

const folds = 5;
let held = 0;
let right = 0;
for (let fold = 0; fold < folds; fold++) {
  const weights = fitted(samples.filter((_, at) => at % folds !== fold));
  const test = samples.filter((_, at) => at % folds === fold);
  held += logLoss(test, weights) * test.length;
  right += test.filter((sample) => oddsOf(sample, weights) >= 0 === (sample.label === 1)).length;
}
const weights = fitted(samples);
const figures = [
  `${samples.length} posts with a subject`,
  `log loss ${logLoss(samples, weights).toFixed(3)}, before ${logLoss(samples, prior).toFixed(3)}`,
  `${folds}-fold ${(held / samples.length).toFixed(3)}`,
  `right at one half ${((100 * right) / samples.length).toFixed(1)} %`,
].join('; ');
console.log(`${figures}; ${unread} posts without a subject`);

const lines = modelLines(weights, model, `${new Date().toISOString().slice(0, 10)}: ${figures}`);
if (options.write) {
  const path = `${options.lexicon}/policy.yaml`;
  const text = readFileSync(path, 'utf8');
  const start = text.indexOf('  fitted:');
  const end = text.indexOf('  distance:');
  writeFileSync(path, `${text.slice(0, start)}${lines.join('\n')}\n${text.slice(end)}`);
} else console.log(lines.join('\n'));

/** The hand-made weights, and what the fitted ones may not fall below. Distances and reaches are not fitted. */
function readPrior(): z.infer<typeof priorSchema> {
  const text = readFileSync(new URL('policy-prior.yaml', import.meta.url), 'utf8');
  return priorSchema.parse(load(text, { schema: FAILSAFE_SCHEMA }));
}
