/**
 * How surely a term is more frequent in some posts than in others: the log-likelihood ratio of Dunning (1993), which
 * holds for rare words too. Above 10.83 chance is less than one in a thousand. 0 where it is no more frequent.
 *
 * `count` of `posts` have it, and `otherCount` of `otherPosts`.
 */
export function logLikelihood(count: number, posts: number, otherCount: number, otherPosts: number): number {
  if (count * otherPosts <= otherCount * posts) return 0;
  const all = posts + otherPosts;
  const having = count + otherCount;
  const term = (observed: number, row: number, column: number) =>
    observed === 0 ? 0 : observed * Math.log((observed * all) / (row * column));
  return (
    2 *
    (term(count, having, posts) +
      term(otherCount, having, otherPosts) +
      term(posts - count, all - having, posts) +
      term(otherPosts - otherCount, all - having, otherPosts))
  );
}
