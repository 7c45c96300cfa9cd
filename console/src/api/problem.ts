import type { Problem } from '../../../src/http/schemas/problem.js';

export type { Problem };

/** An answer that is not what was asked for: the service's own problem, or one made of what could be told. */
export class ApiError extends Error {
  override name = 'ApiError';

  constructor(readonly problem: Partial<Problem> & { title: string }) {
    super(problem.detail ?? problem.title);
  }
}

/** Whether an item of a batch is a problem rather than an assessment. */
export function isProblem(value: object): value is Problem {
  return 'code' in value && 'status' in value;
}
