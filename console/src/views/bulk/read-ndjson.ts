import { chunksOf } from './chunks-of.js';
import type { ParsedPost } from './parsed-post.js';

/** Reads posts, one JSON object a line, as the file streams in. Rows of an evaluation set hold theirs in `request`. */
export async function* readNdjson(file: Blob): AsyncGenerator<ParsedPost> {
  let bytes = 0;
  let line = 0;
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of chunksOf(file.stream())) {
    const before = bytes;
    bytes += chunk.byteLength;
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const [at, one] of lines.entries()) {
      line += 1;
      // A chunk may hold all of the file: how far it is through, its lines tell.
      const read = (before + chunk.byteLength * ((at + 1) / lines.length)) / file.size;
      if (one.trim() !== '') yield { line, ...parseLine(one), read };
    }
  }
  if (rest.trim() !== '') yield { line: line + 1, ...parseLine(rest), read: 1 };
}

function parseLine(line: string): Pick<ParsedPost, 'post' | 'fault'> {
  try {
    const value: unknown = JSON.parse(line);
    if (!isRecord(value)) return { fault: 'not-json' };
    if (!isRecord(value.request)) return { post: value };
    return { post: { ...(typeof value.id === 'string' && { id: value.id }), ...value.request } };
  } catch {
    return { fault: 'not-json' };
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
