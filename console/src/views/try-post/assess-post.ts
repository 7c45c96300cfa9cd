import { effect, signal } from '@preact/signals';
import type { Assessment } from '../../../../src/assessment.js';
import type { Post } from '../../../../src/post.js';
import { call } from '../../api/call.js';
import { examples } from './examples.js';
import { formOfPost, type PostForm, postOfForm } from './post-form.js';

interface Outcome {
  /** The request that was judged, which the answer's places point into. */
  post: Post;
  assessment?: Assessment;
  error?: unknown;
}

export const form = signal<PostForm>(formOfPost(examples[0]?.post ?? {}));
export const outcome = signal<Outcome | undefined>(undefined);
export const waiting = signal(false);

const pauseMilliseconds = 250;
let running: AbortController | undefined;

/** Judges the post of the form, a moment after it was last changed. Only the latest answer counts. */
effect(() => {
  const post = postOfForm(form.value);
  const timer = setTimeout(() => void judge(post), outcome.peek() === undefined ? 0 : pauseMilliseconds);
  return () => clearTimeout(timer);
});

async function judge(post: Post): Promise<void> {
  running?.abort();
  const { surface: _surface, language: _language, country: _country, ...content } = post;
  if (Object.keys(content).length === 0) {
    outcome.value = undefined;
    return;
  }
  const controller = new AbortController();
  running = controller;
  waiting.value = true;
  try {
    const assessment = await call<Assessment>('v1/classify', {
      method: 'POST',
      body: post,
      signal: controller.signal,
    });
    if (running === controller) outcome.value = { post, assessment };
  } catch (error) {
    if (running === controller) outcome.value = { post, error };
  } finally {
    if (running === controller) waiting.value = false;
  }
}
