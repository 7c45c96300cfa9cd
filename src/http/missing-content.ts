import type { Violation } from '../errors.js';
import type { Post } from '../post.js';

const nothing: readonly Violation[] = [
  {
    pointer: '/text',
    detail:
      'at least one of title, text, hashtags, comments, author or links with text in it, or media, is required',
  },
];

/**
 * A post needs something to judge. Not said by the schema, where it would be seven alternatives and as many errors.
 * What stands around a post is never judged by itself, so context alone is nothing; nor are price and category.
 */
export function missingContent(post: Post): readonly Violation[] {
  const { title, text, hashtags, comments, media, author, links } = post;
  const found =
    Boolean(text || title || author?.handle || author?.bio) ||
    Boolean(media?.length) ||
    Boolean(hashtags?.some((hashtag) => hashtag !== '') || links?.some((link) => link !== '')) ||
    Boolean(comments?.some((comment) => comment.text !== ''));
  return found ? [] : nothing;
}
