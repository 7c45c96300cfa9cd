import { addressOf } from '../../state/route.js';
import { form } from '../try-post/assess-post.js';
import { formOfPost } from '../try-post/post-form.js';
import type { ResultRow } from './result-row.js';

/** Shows a post of the file in the first view. The service took it, so it has the form of a post. */
export function openInTryPost({ post }: ResultRow): void {
  if (post === undefined) return;
  form.value = formOfPost(post);
  location.hash = addressOf('try');
}
