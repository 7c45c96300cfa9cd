import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.js';
import { RequestError } from '../../errors.js';
import type { AnswerItem } from '../answer-item.js';
import type { TakeTurn } from '../create-turns.js';
import { createLineWriter } from '../line-writer.js';
import type { ParseJson } from '../parse-json.js';
import { refuseEncoded } from '../plugins/json-body.js';
import { type Line, readLines } from '../read-lines.js';
import { createProblem } from '../schemas/problem.js';
import { ref } from '../schemas/wire-schemas.js';
import { within } from '../within.js';

export const mostLineBytes = 1024 * 1024;
const ndjson = 'application/x-ndjson';
/** How long a stream may hold up other requests before it lets them through. */
const sliceMilliseconds = 10;

/** Judges posts as they come, one a line, for as long as they come. */
export function addClassifyStream(
  app: FastifyInstance,
  answerItem: AnswerItem,
  parseJson: ParseJson,
  takeTurn: TakeTurn,
  { STREAM_IDLE_TIMEOUT_MS: idleMs }: Config,
): void {
  app.register(async (own) => {
    own.removeAllContentTypeParsers();
    own.addContentTypeParser(ndjson, async (request: FastifyRequest) => refuseEncoded(request));
    own.addContentTypeParser('*', async () => {
      throw new RequestError('SQUAMA_UNSUPPORTED_MEDIA_TYPE', `Send the body as ${ndjson}, a post a line.`);
    });
    own.post(
      '/v1/classify/stream',
      {
        config: {
          endless: true,
          swaggerTransform: ({ schema, url }) => ({
            schema: { ...schema, consumes: [ndjson], body: { type: 'string' } },
            url,
          }),
        },
        schema: {
          operationId: 'classifyStream',
          tags: ['Judging'],
          summary: 'Judge posts as they come',
          description:
            'A post a line (NDJSON), and an answer a line, in order, from the first line on: an assessment, or a problem ' +
            'with the number of the line. Read while you send: a sender whose answers are not read is made to wait, and ' +
            'is given up after a while. Empty lines are passed over; a line may have 1 MiB. Each answer has the form of ' +
            'Assessment or Problem.',
          response: {
            200: {
              description: 'A line for each post, in order.',
              content: { [ndjson]: { schema: ref('StreamLine') } },
            },
          },
        },
      },
      (request, reply) => pump(request, reply),
    );
  });

  async function pump(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { raw: input } = request;
    const { raw: output } = reply;
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) output.setHeader(name, value);
    output.setHeader('content-type', ndjson);
    output.flushHeaders();
    // Errors of the socket come as an end of reading or writing too.
    output.on('error', () => output.destroy());
    const writer = createLineWriter(output, idleMs);
    const lines = readLines(input, mostLineBytes);
    let number = 0;
    let sliceStart = performance.now();

    const answer = (line: Line): string =>
      answerItem(
        () => {
          if (line === undefined)
            throw new RequestError('SQUAMA_LINE_TOO_LONG', 'A line may have 1 MiB. The stream goes on.');
          return parseJson(request, line);
        },
        request,
        reply,
        number,
      );

    try {
      while (true) {
        const next = lines.next();
        next.catch(() => undefined);
        const read = await within(next, idleMs, 'late' as const);
        if (read === 'late') {
          const idle = new RequestError(
            'SQUAMA_STREAM_IDLE',
            'Nothing came for too long. Send the rest anew.',
          );
          await writer.write(
            JSON.stringify({ ...createProblem(idle.code, idle.message, request.id), line: number + 1 }),
          );
          break;
        }
        if (read.done) break;
        for (const line of read.value) {
          number += 1;
          if (line !== undefined && line.trim() === '') continue;
          if (!(await writer.write(answer(line)))) return;
          if (performance.now() - sliceStart < sliceMilliseconds) continue;
          await takeTurn();
          sliceStart = performance.now();
        }
        if (!(await writer.flush())) return;
      }
      await writer.flush();
      output.end(() => {
        if (!input.complete) input.destroy();
      });
    } catch {
      // The sender left in the middle.
      output.destroy();
    }
  }
}
