import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mixedPosts } from '../service/posts.js';

/** Writes a file of that many different posts, a line each, of all languages and lengths; gives its size in bytes. */
export async function writePosts(file: string, count: number): Promise<number> {
  const posts = mixedPosts();
  const stream = createWriteStream(file);
  for (let at = 0; at < count; at++) {
    const line = JSON.stringify({ ...posts[at % posts.length], id: `post-${at}` });
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
  return stream.bytesWritten;
}
