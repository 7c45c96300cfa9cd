import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { postSchema } from '../../src/post.js';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../console/src/views/${path}`, import.meta.url), 'utf8'));
const examples = z
  .array(z.strictObject({ name: z.string(), language: z.string(), post: postSchema }))
  .parse(read('try-post/examples.json'));

describe('the examples of the console', () => {
  it('have the form of requests, and names of their own', () => {
    expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
    expect(examples.length).toBeGreaterThanOrEqual(10);
  });

  it('speak many languages', () => {
    expect(new Set(examples.map(({ language }) => language)).size).toBeGreaterThanOrEqual(7);
  });
});
