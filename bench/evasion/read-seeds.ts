import type { Target } from './operators/operator.js';
import { readRows } from './read-rows.js';

/** An ordinary offer with one term marked, which the operators disguise. */
export interface Seed {
  readonly id: string;
  readonly language: string;
  readonly category: string;
  readonly before: string;
  readonly target: Target;
  readonly after: string;
}

/** The seed posts, with the forms that no rule makes (romanised, in another case) beside their targets. */
export function readSeeds(): readonly Seed[] {
  const forms = new Map<string, Map<string, string>>();
  for (const { id = '', form = '', text = '' } of readRows('forms.tsv'))
    forms.set(id, (forms.get(id) ?? new Map<string, string>()).set(form, text));
  return readRows('seeds.tsv').map(({ id = '', language = '', category = '', post = '' }) => {
    const parts = /^(.*)\[\[(.+)\]\](.*)$/u.exec(post);
    if (parts === null) throw new Error(`seed ${id} marks no target`);
    const [, before = '', text = '', after = ''] = parts;
    const target = { text, language, forms: forms.get(id) ?? new Map<string, string>() };
    return { id, language, category, before, target, after };
  });
}
