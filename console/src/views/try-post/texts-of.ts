import type { Post } from '../../../../src/post.js';

interface Field {
  /** JSON pointer into the request. */
  pointer: string;
  text: string;
}

/** Every text of a post with its pointer, in the order in which a reader meets them. */
export function textsOf(post: Post): Field[] {
  const fields: Field[] = [];
  const add = (pointer: string, text: string | undefined) => {
    if (text !== undefined && text !== '') fields.push({ pointer, text });
  };
  add('/title', post.title);
  add('/text', post.text);
  for (const [index, tag] of (post.hashtags ?? []).entries()) add(`/hashtags/${index}`, tag);
  for (const [index, medium] of (post.media ?? []).entries()) {
    add(`/media/${index}/altText`, medium.altText);
    add(`/media/${index}/ocrText`, medium.ocrText);
    add(`/media/${index}/transcript`, medium.transcript);
    for (const [at, name] of (medium.labels ?? []).entries()) add(`/media/${index}/labels/${at}`, name);
  }
  for (const [index, { text }] of (post.comments ?? []).entries()) add(`/comments/${index}/text`, text);
  for (const [index, { text }] of (post.context ?? []).entries()) add(`/context/${index}/text`, text);
  add('/author/handle', post.author?.handle);
  add('/author/bio', post.author?.bio);
  for (const [index, link] of (post.links ?? []).entries()) add(`/links/${index}`, link);
  add('/category', post.category);
  return fields;
}
