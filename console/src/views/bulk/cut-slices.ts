import type { ParsedPost } from './parsed-post.js';

const mostPosts = 200;
/** Far below what the service takes at once, so that the bar moves and a cancel costs little. */
const mostUnits = 500_000;

/** Gathers posts into slices that fit one request. */
export async function* cutSlices(posts: AsyncIterable<ParsedPost>): AsyncGenerator<ParsedPost[]> {
  let slice: ParsedPost[] = [];
  let units = 0;
  for await (const parsed of posts) {
    const size = JSON.stringify(parsed.post ?? '').length;
    if (slice.length > 0 && (slice.length >= mostPosts || units + size > mostUnits)) {
      yield slice;
      slice = [];
      units = 0;
    }
    slice.push(parsed);
    units += size;
  }
  if (slice.length > 0) yield slice;
}
