import type { Task } from './offer-load.js';

/**
 * Tasks with posts whose verdicts are known: each is asked for once in quiet, and must be given again under load. Turned
 * away in order is right too; anything else is not.
 */
export async function tasksWithKnownAnswers(
  base: string,
  posts: readonly Record<string, unknown>[],
  headers: Record<string, string> = {},
): Promise<() => Task> {
  const tasks: Task[] = [];
  for (const [index, post] of posts.entries()) {
    const body = JSON.stringify({ ...post, id: `post-${index}` });
    const response = await fetch(`${base}/v1/classify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    if (response.status !== 200) throw new Error(`Post ${index} is answered with ${response.status}`);
    const expected = judgementIn(await response.text());
    tasks.push({
      path: '/v1/classify',
      body,
      isRight: (status, text) =>
        status === 200 ? judgementIn(text) === expected : status === 503 || status === 429,
    });
  }
  let at = 0;
  return () => {
    at = (at + 1) % tasks.length;
    const task = tasks[at];
    if (task === undefined) throw new Error('There are no posts');
    return task;
  };
}

/** All of the answer but the versions, which a reload may change. */
function judgementIn(text: string): string {
  const { versions: _, ...judgement } = JSON.parse(text);
  return JSON.stringify(judgement);
}
