import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { actions, evasions, evidenceKinds, risks } from '../../src/assessment.js';
import { categories } from '../../src/category.js';
import { postSchema } from '../../src/post.js';

/** A whole post and what must be said about it; only what `expect` names is looked at. */
const caseSchema = z.strictObject({
  why: z.string().min(1).describe('One line: what this post shows that no other does.'),
  request: postSchema,
  expect: z
    .strictObject({
      action: z.enum(actions),
      actions: z.array(z.enum(actions)).describe('Any of these.'),
      risk: z.enum(risks),
      risks: z.array(z.enum(risks)).describe('Any of these.'),
      category: z.enum(categories).describe('The first in the verdict.'),
      quotes: z.array(z.string()).describe('Text of matches, as received.'),
      absent: z.array(z.string()).describe('Text that no match may quote.'),
      evasion: z.array(z.enum(evasions)).describe('Undone somewhere in the post.'),
      evidence: z.array(z.enum(evidenceKinds)).describe('For or against.'),
      findings: z.array(z.string()).describe('Ids of rules.'),
    })
    .partial()
    .refine((expected) => Object.keys(expected).length > 0, 'a case expects something'),
});

export type Case = z.infer<typeof caseSchema> & { name: string };

const folder = new URL('../cases/', import.meta.url);

/** All cases of `test/cases`, by topic, which is the name of the file. */
export function readCases(): Map<string, Case[]> {
  const files = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith('.yaml'));
  return new Map(files.sort().map((file) => [file.replace('.yaml', ''), readCaseFile(file)]));
}

function readCaseFile(file: string): Case[] {
  const result = z.array(caseSchema).safeParse(parse(readFileSync(new URL(file, folder), 'utf8')));
  if (!result.success) throw new Error(`test/cases/${file}\n${z.prettifyError(result.error)}`);
  return result.data.map((entry) => ({ ...entry, name: `${entry.why}: ${titleOf(entry.request)}` }));
}

function titleOf({ title, text, comments, media }: Case['request']): string {
  const shown = title ?? text ?? comments?.[0]?.text ?? media?.[0]?.ocrText ?? '';
  return shown.replaceAll(/\s+/g, ' ').slice(0, 80);
}
