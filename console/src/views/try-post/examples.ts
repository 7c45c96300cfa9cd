import type { Post } from '../../../../src/post.js';
import data from './examples.json';

interface Example {
  name: string;
  /** BCP 47. */
  language: string;
  post: Post;
}

/** JSON has no literal types; a test holds each post to the schema of the request. */
export const examples = data as readonly Example[];
