import type { components } from './schema.js';

type Post = components['schemas']['Post'];
type Answer = components['schemas']['Assessment'] | components['schemas']['Problem'];

/** Judges posts as they come; answers come in the same order, one for each. */
export type ClassifyStream = (posts: AsyncIterable<Post> | Iterable<Post>) => AsyncGenerator<Answer>;

export function createClassifyStream(
  baseUrl: string,
  headers: Readonly<Record<string, string>>,
  fetch: typeof globalThis.fetch,
): ClassifyStream {
  return async function* classifyStream(posts) {
    const response = await fetch(`${baseUrl.replace(/\/+$/, '')}/v1/classify/stream`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-ndjson' },
      body: ReadableStream.from(encode(posts)),
      duplex: 'half',
    });
    if (!response.ok || response.body === null) throw new Error(`The service answered ${response.status}`);
    let rest = '';
    for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line);
    }
  };
}

async function* encode(posts: AsyncIterable<Post> | Iterable<Post>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const post of posts) yield encoder.encode(`${JSON.stringify(post)}\n`);
}
