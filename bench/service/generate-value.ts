import { z } from 'zod';
import type { Random } from '../evasion/random.js';

/** The parts of JSON Schema that the API's document uses. */
const schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    pattern: z.string().optional(),
    properties: z.record(z.string(), schema).optional(),
    required: z.array(z.string()).optional(),
    items: schema.optional(),
    anyOf: z.array(schema).optional(),
    minItems: z.number().optional(),
    maxLength: z.number().optional(),
    minimum: z.number().optional(),
  }),
);

export interface Schema {
  $ref?: string | undefined;
  type?: string | string[] | undefined;
  enum?: unknown[] | undefined;
  const?: unknown;
  pattern?: string | undefined;
  properties?: Record<string, Schema> | undefined;
  required?: string[] | undefined;
  items?: Schema | undefined;
  anyOf?: Schema[] | undefined;
  minItems?: number | undefined;
  maxLength?: number | undefined;
  minimum?: number | undefined;
}

export const schemaSchema = schema;

/** Values that the patterns of the document accept, by what those are for. */
const examplesOf: Record<string, readonly string[]> = {
  language: ['en', 'th', 'zh-Hant', 'pt-BR'],
  locale: ['en', 'zh_TW', 'sr-Latn'],
  reviewerLanguage: ['en', 'fr'],
  country: ['TH', 'GB'],
  currency: ['USD', 'thb'],
  handle: ['seller'],
};

/** A value that a schema accepts, of texts given. */
export function generateValue(
  given: Schema,
  named: ReadonlyMap<string, Schema>,
  random: Random,
  texts: readonly string[],
  name = '',
): unknown {
  const { $ref, anyOf, properties, required = [], items, ...own } = given;
  const descend = (inner: Schema, innerName = name) => generateValue(inner, named, random, texts, innerName);
  if ($ref !== undefined) return descend(named.get($ref.split('/').at(-1) ?? '') ?? {});
  if (own.const !== undefined) return own.const;
  if (own.enum !== undefined) return random.pick(own.enum);
  if (anyOf !== undefined) return descend(random.pick(anyOf));
  switch (Array.isArray(own.type) ? random.pick(own.type) : own.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(properties ?? {})
          .filter(([key]) => required.includes(key) || key === 'text' || random.chance(0.3))
          .map(([key, value]) => [key, descend(value, key)]),
      );
    case 'array':
      return Array.from({ length: Math.max(own.minItems ?? 0, random.below(4)) }, () => descend(items ?? {}));
    case 'string': {
      const fitting = examplesOf[name];
      if (fitting !== undefined) return random.pick(fitting);
      return random.pick(texts).slice(0, Math.min(own.maxLength ?? 5_000, 900)) || 'x';
    }
    case 'integer':
    case 'number':
      return (own.minimum ?? 0) + random.below(1_000);
    case 'boolean':
      return random.chance(0.5);
    default:
      return null;
  }
}
