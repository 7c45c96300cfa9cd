import type { Post } from '../post.js';
import { invalidRequest, type Validate } from './compile-validators.js';
import { missingContent } from './missing-content.js';

/** What came as a post. Throws a `RequestError` that says what is wrong with it. */
export type TakePost = (item: unknown) => Post;

export function createTakePost(validate: Validate): TakePost {
  function assertForm(item: unknown): asserts item is Post {
    const violations = validate(item);
    if (violations.length > 0) throw invalidRequest(violations);
  }

  return (item) => {
    assertForm(item);
    const missing = missingContent(item);
    if (missing.length > 0) throw invalidRequest(missing);
    return item;
  };
}
