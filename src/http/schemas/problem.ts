import { z } from 'zod';
import { type ProblemCode, problemCodes, problemTypes, type Violation } from '../../errors.js';

/** The form of every error, RFC 9457. */

export const problemSchema = z
  .strictObject({
    type: z.string().describe('A URN that names the kind of problem; it follows from the code.'),
    title: z.string().describe('The kind of problem, in words; the same for each code.'),
    status: z.number().int().min(400).max(599),
    detail: z.string().describe('What is wrong with this request. Never holds text of it.'),
    instance: z.string().describe('`urn:uuid:` and the request id.'),
    code: z.enum(problemCodes).describe('Stable; docs/errors.md has a heading for each.'),
    requestId: z.string().describe('Also in the header x-request-id; give it when you ask for help.'),
    errors: z
      .array(z.strictObject({ pointer: z.string(), detail: z.string() }))
      .describe(
        'What is wrong, field by field: a JSON pointer into the body, or /name of a query parameter.',
      ),
    id: z.string().optional().describe('In a batch or stream: the id of the item, where it has one.'),
    line: z.number().int().optional().describe('In a stream: the line that it is about, from 1.'),
  })
  .meta({ id: 'Problem', description: 'An error, as application/problem+json.' });

export type Problem = z.infer<typeof problemSchema>;

export const problemContentType = 'application/problem+json';

export function createProblem(
  code: ProblemCode,
  detail: string,
  requestId: string,
  violations: readonly Violation[] = [],
): Problem {
  const { status, title } = problemTypes[code];
  return {
    type: `urn:squama:problem:${code.slice('SQUAMA_'.length).toLowerCase().replaceAll('_', '-')}`,
    title,
    status,
    detail,
    instance: `urn:uuid:${requestId}`,
    code,
    requestId,
    errors: [...violations],
  };
}
