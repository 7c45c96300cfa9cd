import type { Post } from '../post.js';

/** All that a person would read of a post, for lists of rows and for telling its script. */
export function textOfPost(post: Post): string {
  const media = (post.media ?? []).flatMap(({ altText, ocrText, transcript, labels }) => [
    altText,
    ocrText,
    transcript,
    labels?.join(', '),
  ]);
  return [
    post.title,
    post.text,
    post.hashtags?.join(' '),
    ...media,
    ...(post.comments ?? []).map(({ text }) => text),
    ...(post.context ?? []).map(({ text }) => text),
    post.author?.handle,
    post.author?.bio,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' | ');
}
