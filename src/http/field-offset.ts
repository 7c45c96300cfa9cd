import type { OffsetEncoding, Post } from '../post.js';
import { type TextOffset, textOffset } from './text-offset.js';

/** Where a UTF-16 offset of a field, known by its JSON pointer, stands in another unit. */
export type FieldOffset = (field: string, at: number) => number;

export function fieldOffset(post: Post, encoding: OffsetEncoding): FieldOffset {
  const fields = new Map<string, TextOffset>();
  return (field, at) => {
    let offsetIn = fields.get(field);
    if (offsetIn === undefined) {
      offsetIn = textOffset(fieldAt(post, field) ?? '', encoding);
      fields.set(field, offsetIn);
    }
    return offsetIn(at);
  };
}

function fieldAt(post: Post, pointer: string): string | undefined {
  let value: unknown = post;
  for (const part of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Object.getOwnPropertyDescriptor(value, part)?.value;
  }
  return typeof value === 'string' ? value : undefined;
}
