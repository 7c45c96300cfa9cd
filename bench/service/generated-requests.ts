import { Agent, request } from 'node:http';
import { parseArgs } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { createRandom, type Random } from '../evasion/random.js';
import { generateValue, schemaSchema } from './generate-value.js';
import { mutateValue } from './mutate-value.js';
import { canary, mixedPosts } from './posts.js';
import { startService } from './start.js';
import { percentiles } from './summary.js';
import { writeRecord } from './write-record.js';

/**
 * Requests made from the service's own OpenAPI document, as it says and with something wrong in them. Each must be
 * answered as the document says, in the form that it says, and no word of them may be told to anybody else.
 */

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    record: { type: 'string', default: 'faults-requests' },
  },
});
const media = z.record(z.string(), z.object({ schema: schemaSchema.optional() }));
const operationSchema = z.object({
  operationId: z.string(),
  parameters: z
    .array(
      z.object({ name: z.string(), in: z.string(), required: z.boolean().optional(), schema: schemaSchema }),
    )
    .optional(),
  requestBody: z.object({ content: media }).optional(),
  responses: z.record(z.string(), z.unknown()),
});
const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({
    schemas: z.record(z.string(), schemaSchema),
    responses: z.record(z.string(), z.unknown()),
  }),
});

const service = await startService({ MAX_EVENT_LOOP_DELAY_MS: '0', LOG_LEVEL: 'info' });
const raw: unknown = await (await fetch(`${service.base}/openapi.json`)).json();
const { paths, components } = documentSchema.parse(raw);
const named = new Map(Object.entries(components.schemas));
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    path,
    method: method.toUpperCase(),
    ...operation,
  })),
);
const texts = [
  canary,
  ...mixedPosts().flatMap(({ text }) => (typeof text === 'string' ? [`${text} ${canary}`] : [])),
];
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: 'api', components: JSON.parse(JSON.stringify(raw)).components });
const isProblem = ajv.compile({ $ref: 'api#/components/schemas/Problem' });
const mostHeadBytes = 16_000;
const mostBodyBytes = 1024 * 1024;
/** Longer than a busy machine takes for any answer but a block list, for which all terms are judged. */
const mostMilliseconds = 120_000;
const agent = new Agent({ keepAlive: true, maxSockets: 24 });

const counts: Record<string, number> = {};
const faults: string[] = [];
const times = new Map<string, number[]>(operations.map(({ operationId }) => [operationId, []]));

/** What gives the whole lexicon takes as long as a thousand others, and is asked for so much less often. */
function pickOperation(random: Random) {
  const operation = random.pick(operations);
  return operation.operationId === 'lexiconExport' && random.chance(0.98)
    ? random.pick(operations)
    : operation;
}

async function sendOne(random: Random): Promise<void> {
  const { path, method, operationId, parameters = [], requestBody, responses } = pickOperation(random);
  const mutated = random.chance(0.6);
  const query = new URLSearchParams();
  let target = path;
  for (const parameter of parameters) {
    if (parameter.required !== true && random.chance(0.6)) continue;
    const value = generateValue(parameter.schema, named, random, texts, parameter.name);
    const sent = String(
      mutated && random.chance(0.4) ? JSON.stringify(mutateValue(value, random)) : value,
    ).slice(0, 3_000);
    if (parameter.in === 'path')
      target = target.replace(`{${parameter.name}}`, encodeURIComponent(sent.replace(/\p{Surrogate}/gu, '')));
    else if (parameter.in === 'query') query.append(parameter.name, sent);
  }
  const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  let body: string | undefined;
  if (type !== undefined) {
    let value = generateValue(content?.schema ?? {}, named, random, texts);
    for (let turn = mutated ? 1 + random.below(3) : 0; turn > 0; turn -= 1)
      value = mutateValue(value, random);
    body = JSON.stringify(value);
    if (mutated && random.chance(0.1)) body = body.slice(0, random.below(body.length));
  }
  const search = query.size === 0 ? '' : `?${query}`;
  const start = performance.now();
  const { status, contentType, text, isCut = false } = await send(method, `${target}${search}`, type, body);
  const taken = performance.now() - start;
  times.get(operationId)?.push(taken);
  const key = `${mutated ? 'mutated' : 'valid'} ${status}`;
  counts[key] = (counts[key] ?? 0) + 1;
  const tell = (what: string) =>
    faults.push(`${what}: ${method} ${path} (${operationId}) ${status} ${text.slice(0, 200)}`);
  // What stands in a path, and is no longer the path that it was meant for, is answered as any other path.
  const documented =
    status in responses ||
    (parameters.some((one) => one.in === 'path') && (status === 404 || status === 400));
  if (!documented) tell('not documented');
  if (taken > mostMilliseconds && operationId !== 'lexiconExport')
    tell(`after ${Math.round(taken / 1000)} s`);
  if (status >= 500) tell('failed');
  if (status >= 400 && !isCut) {
    if (!contentType.startsWith('application/problem+json') || !isProblem(JSON.parse(text)))
      tell('no problem');
    if (text.includes(canary)) tell('told what was sent');
  }
}

function send(method: string, path: string, type: string | undefined, body: string | undefined) {
  return new Promise<{ status: number; contentType: string; text: string; isCut?: boolean }>(
    (resolve, reject) => {
      const { hostname, port } = new URL(service.base);
      const headers =
        type === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(body ?? '') };
      const outgoing = request({ agent, hostname, port, method, path, headers }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk) => {
          text += chunk;
        });
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            contentType: String(answer.headers['content-type'] ?? ''),
            text,
          }),
        );
      });
      outgoing.on('error', (error: Error & { code?: string }) => {
        // What is too large is refused, and the connection closed, while the rest of it is still being sent.
        const isCut = /^(EPIPE|ECONNRESET)$/.test(error.code ?? '');
        if (isCut && path.length > mostHeadBytes) resolve({ status: 431, contentType: '', text: '', isCut });
        else if (isCut && Buffer.byteLength(body ?? '') > mostBodyBytes)
          resolve({ status: 413, contentType: '', text: '', isCut });
        else reject(new Error(`${method} ${path.slice(0, 40)} of ${path.length}: ${error.message}`));
      });
      outgoing.end(body);
    },
  );
}

try {
  const total = Number(values.requests);
  let sent = 0;
  await Promise.all(
    Array.from({ length: 16 }, async (_, lane) => {
      const random = createRandom('requests', values.seed, lane);
      while (sent < total) {
        sent += 1;
        await sendOne(random).catch((error: Error) => faults.push(`no answer: ${error.message}`));
      }
    }),
  );
  const metrics = await (await fetch(`${service.base}/metrics`)).text();
  const told = { logs: service.output().includes(canary), metrics: metrics.includes(canary) };
  writeRecord(values.record, {
    requests: total,
    counts,
    milliseconds: percentiles([...times.values()].flat()),
    medianOfEach: Object.fromEntries([...times].map(([name, of]) => [name, percentiles(of).p50])),
    told,
    faults: faults.length,
    examples: faults.slice(0, 10),
  });
  if (faults.length > 0 || told.logs || told.metrics) process.exitCode = 1;
} finally {
  agent.destroy();
  await service.stop();
}
