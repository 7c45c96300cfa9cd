import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Validate } from './compile-validators.js';
import type { Judge } from './judge.js';
import { toRequestError } from './plugins/answer-errors.js';
import { createProblem } from './schemas/problem.js';
import { ref } from './schemas/wire-schemas.js';
import { seesAmber } from './sees-amber.js';
import { createTakePost } from './take-post.js';

/** Judges one of many posts: JSON text, an assessment or a problem, so that a bad one spoils no other. */
export type AnswerItem = (
  read: () => unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  line?: number,
) => string;

const assessment = ref('Assessment');

/** `read` gives the item, and may throw a `RequestError`; a `line` is told in a problem. */
export function createAnswerItem(judge: Judge, validatePost: Validate): AnswerItem {
  const takePost = createTakePost(validatePost);

  return (read, request, reply, line) => {
    let item: unknown;
    try {
      item = read();
      return String(reply.serializeInput(judge(takePost(item), seesAmber(request)), assessment));
    } catch (error) {
      const known = toRequestError(error);
      if (known.code === 'SQUAMA_INTERNAL') request.log.error({ err: error, req: request }, 'item failed');
      const problem = createProblem(known.code, known.message, request.id, known.violations);
      return JSON.stringify({ ...problem, id: ownId(item), line });
    }
  };
}

function ownId(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('id' in item)) return undefined;
  return typeof item.id === 'string' && item.id.length <= 256 ? item.id : undefined;
}
