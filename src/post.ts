import { z } from 'zod';

/**
 * What a caller sends: a post, listing, search query or comment with what stands around it.
 * The one definition of the request: types, validation and OpenAPI are derived from it.
 */

export const surfaces = ['search', 'listing', 'post', 'comment', 'message', 'profile'] as const;
export const speakers = ['poster', 'other', 'unknown'] as const;
export const mediaKinds = ['image', 'video', 'audio'] as const;
export const offsetEncodings = ['utf16', 'codepoint', 'utf8'] as const;

const speaker = z
  .enum(speakers)
  .default('unknown')
  .describe('Who wrote it: the author of the post, somebody else, or not known.');

export const remark = z
  .strictObject({
    text: z.string().describe('The text of the comment, as displayed.'),
    author: speaker.optional(),
  })
  .meta({ id: 'Remark', description: 'A text by somebody, under or around the post.' });

export const medium = z
  .strictObject({
    kind: z.enum(mediaKinds).describe('What sort of file it is.'),
    altText: z.string().optional().describe('Alternative text given by the poster.'),
    ocrText: z.string().optional().describe('Text read from the image by the caller.'),
    transcript: z.string().optional().describe('Speech transcribed by the caller.'),
    labels: z.array(z.string()).optional().describe("Labels from the caller's own image classifier."),
  })
  .meta({ id: 'Medium', description: 'What the caller knows about an attached image, video or sound.' });

export const price = z
  .strictObject({
    amount: z.number().nonnegative().describe('The amount asked, in units of the currency.'),
    currency: z
      .string()
      .regex(/^[A-Za-z]{3}$/, 'a currency is three letters, as in ISO 4217')
      .optional()
      .describe('ISO 4217 code, such as THB.'),
  })
  .meta({ id: 'Price' });

export const author = z
  .strictObject({
    handle: z.string().optional(),
    bio: z.string().optional().describe('The profile text: shops name themselves here.'),
  })
  .meta({ id: 'Author' });

export const postSchema = z
  .strictObject({
    id: z.string().max(256).optional().describe('Your own id; echoed in the answer.'),
    surface: z
      .enum(surfaces)
      .optional()
      .describe('Where the text stands; it decides thresholds and what counts as an offer. Default: post.'),
    title: z.string().optional(),
    text: z.string().optional(),
    hashtags: z.array(z.string()).optional(),
    comments: z.array(remark).optional().describe('Comments under the post; trade often happens only here.'),
    context: z
      .array(remark)
      .optional()
      .describe(
        'What stands around it: thread (oldest first), group rules. Read for codes and for what an answer is about, never judged by itself.',
      ),
    media: z.array(medium).optional(),
    author: author.optional(),
    links: z.array(z.string()).optional(),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language is a BCP 47 tag, such as th or zh-Hant')
      .max(35)
      .optional()
      .describe('A hint, BCP 47, such as th or zh-Hant.'),
    country: z
      .string()
      .regex(/^[A-Za-z]{2}$/, 'a country is two letters, as in ISO 3166-1')
      .optional()
      .describe('A hint, ISO 3166-1 alpha-2, such as TH: where the item is.'),
    price: price.optional(),
    category: z.string().optional().describe("The marketplace's own category path."),
    offsetEncoding: z
      .enum(offsetEncodings)
      .optional()
      .describe('Unit of start and end in the answer. Default: utf16.'),
  })
  .meta({ id: 'Post', description: 'A post to judge. At least one field with text, or media, is required.' });

export type Post = z.infer<typeof postSchema>;
export type Remark = z.infer<typeof remark>;
export type Medium = z.infer<typeof medium>;
export type Surface = (typeof surfaces)[number];
export type Speaker = (typeof speakers)[number];
export type OffsetEncoding = (typeof offsetEncodings)[number];
