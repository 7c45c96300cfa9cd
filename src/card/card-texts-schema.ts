import { z } from 'zod';
import { actions, evidenceKinds, risks } from '../assessment.js';
import { categories } from '../category.js';

/** The forms of the files in lexicons/cards. Scalars are text (YAML failsafe). */

const text = z.string().min(1);
const withCategory = text.regex(/\{category\}/, 'names the category as {category}');
const withList = text.regex(/\{list\}/, 'holds a list as {list}');
const points = z
  .string()
  .regex(/^\d{1,3}$/, 'whole points')
  .transform(Number);

/** What a reviewer may be asked; each only where it helps to decide. */
export const questionKinds = [
  'genuine',
  'live',
  'papers',
  'image',
  'code',
  'commenters',
  'reporting',
  'place',
  'account',
] as const;

/** The words of a card in one language: lexicons/cards/<language>.yaml. */
export const cardTextsSchema = z.strictObject({
  headline: z.strictObject({ none: text, low: withCategory, medium: withCategory, high: withCategory }),
  explanation: z.strictObject({
    found: withList,
    disguised: withList,
    against: withList,
    nothingAgainst: text,
    commenters: text,
    notEvaluated: text,
    caution: text,
    // How words of the post are quoted, what stands between two of them, and how they stand behind what they are.
    quote: z.string().includes('{text}').default('“{text}”'),
    between: z.string().default(', '),
    quoted: z.string().includes('{kind}').includes('{list}').default('{kind} ({list})'),
  }),
  action: z.record(z.enum(actions), text),
  // A kind or category that is new is called by its English name, or its own, until it is translated: a test asks for
  // all of them, and a start should not fail for one.
  kinds: z.partialRecord(z.enum(evidenceKinds), text),
  categories: z.partialRecord(z.enum(categories), text),
  questions: z.record(z.enum(questionKinds), text),
  notice: z.strictObject({
    subject: text,
    body: withCategory,
    review: text,
    block: text,
    appeal: text,
    learn: text,
  }),
  preserve: z.array(text).min(3),
});

/** Codes and points, the same in all languages: lexicons/cards/codes.yaml. */
export const cardCodesSchema = z.strictObject({
  priority: z.strictObject({
    risk: z.record(z.enum(risks), points),
    score: points,
    evidence: z.partialRecord(z.enum(evidenceKinds), points),
  }),
  codes: z.array(
    z.strictObject({
      categories: z.array(z.enum(categories)).min(1).optional(),
      dsa: z.strictObject({ category: text, keyword: text }),
      ozone: text,
    }),
  ),
});

type CardTextsFile = z.infer<typeof cardTextsSchema>;

export type CardTexts = Omit<CardTextsFile, 'kinds' | 'categories'> & {
  kinds: Record<(typeof evidenceKinds)[number], string>;
  categories: Record<(typeof categories)[number], string>;
};
export type CardCodes = z.infer<typeof cardCodesSchema>;
export type QuestionKind = (typeof questionKinds)[number];
