import { z } from 'zod';

export const interstitialActions = ['learn_more', 'report', 'show_results', 'cancel'] as const;

export const resourceSchema = z.strictObject({
  name: z.string().min(1),
  url: z.url({ protocol: /^https$/ }),
});

export const interstitialSchema = z
  .strictObject({
    id: z.string().describe('Which message it is; the same in each language.'),
    locale: z.string().describe('The language it is written in.'),
    title: z.string(),
    body: z.string(),
    actions: z
      .array(z.enum(interstitialActions))
      .describe('What to offer; a block never offers show_results.'),
    resources: z
      .array(z.strictObject({ name: z.string(), url: z.string() }))
      .describe('Where to read on, or report.'),
  })
  .meta({ id: 'Interstitial', description: 'A message to show to the person who searched.' });

const message = z.strictObject({ title: z.string().min(1), body: z.string().min(1) });

/** The form of lexicons/interstitials.yaml. */
export const interstitialsFileSchema = z
  .strictObject({
    resources: z.array(resourceSchema).min(1),
    reporting: z.record(z.string().regex(/^[A-Z]{2}$/), z.array(resourceSchema).min(1)),
    mainCountry: z.record(z.string(), z.string().regex(/^[A-Z]{2}$/)),
    actions: z.strictObject({
      advisory: z.array(z.enum(interstitialActions)).min(1),
      block: z
        .array(z.enum(interstitialActions))
        .min(1)
        .refine((actions) => !actions.includes('show_results'), 'a block never offers show_results'),
    }),
    messages: z
      .record(z.string(), z.strictObject({ advisory: message, block: message }))
      .refine((messages) => 'en' in messages, 'English is what every other language falls back on'),
  })
  .readonly();

export type Interstitial = z.infer<typeof interstitialSchema>;
export type InterstitialsFile = z.infer<typeof interstitialsFileSchema>;
