import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The settings of the service, read from the environment once, at the start. docs/operating.md lists them. */

const integer = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,10}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(min).max(max));

const mebibyte = 1024 * 1024;

/** Beside both src and dist, so that the same default holds when run from source, built, or in the image. */
const ownLexicons = fileURLToPath(new URL('../lexicons', import.meta.url));

export const environment = z.object({
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Address to listen on. On a loopback address only loopback Host headers are answered.'),
  PORT: integer(0, 65_535).default(8080).describe('Port to listen on; 0 lets the system choose one.'),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('warn')
    .describe('How much it says of itself; of requests only what fails on this side.'),
  ACCESS_LOG: z
    .enum(['on', 'off'])
    .default('off')
    .describe('Whether each request writes a line: id, route, status, time, verdict, caller, and no text.'),
  LEXICON_DIR: z
    .string()
    .default(ownLexicons)
    .describe('Folder of the lexicons; the ones shipped by default.'),
  LEXICON_DIRS: z
    .string()
    .default('')
    .transform((list) => list.split(delimiter).filter((directory) => directory !== ''))
    .describe(
      'Folders of your own that are laid over it, in this order, with a colon between; see Words of your own.',
    ),
  WORKERS: integer(1, 256)
    .default(1)
    .describe('Processes that share the port; as many as cores, where nothing else uses them.'),
  API_KEYS: z
    .string()
    .optional()
    .describe('Keys that callers need, each as label:scopes:sha256, white space between; see Keys.'),
  API_KEYS_FILE: z.string().optional().describe('A file of such keys, read again when it changes.'),
  ALLOW_UNAUTHENTICATED: z
    .literal('yes-anyone-may-call', "is taken only as 'yes-anyone-may-call'")
    .optional()
    .describe('Without keys, lets it listen on other addresses than loopback, if these words are given.'),
  CONSOLE: z
    .enum(['on', 'off'])
    .default('on')
    .describe('Whether the console, a page for people, stands at /.'),
  TRUST_PROXY: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .default(false)
    .describe('Whether a proxy of yours stands in front and sets Host and the X-Forwarded headers.'),
  MAX_BODY_BYTES: integer(1024, 64 * mebibyte)
    .default(mebibyte)
    .describe('Largest request body, except for batches.'),
  MAX_BATCH_BYTES: integer(1024, 64 * mebibyte)
    .default(8 * mebibyte)
    .describe('Largest request body of a batch.'),
  RATE_LIMIT_PER_MINUTE: integer(0, 100_000_000)
    .default(0)
    .describe('Requests a minute that one key, or one address without keys, may send; 0 for no limit.'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must be redis://… or rediss://…' })
    .optional()
    .describe('A Redis in which all processes count their limits together; by default each counts its own.'),
  MAX_EVENT_LOOP_DELAY_MS: integer(0, 60_000)
    .default(250)
    .describe('How long requests may have to queue before some are turned away with 503; 0 for ever.'),
  REQUEST_TIMEOUT_MS: integer(100, 600_000)
    .default(15_000)
    .describe('Time within which a request must have arrived whole.'),
  STREAM_IDLE_TIMEOUT_MS: integer(100, 3_600_000)
    .default(30_000)
    .describe('How long a stream may stand still, in sending or in reading, before it is given up.'),
  KEEP_ALIVE_TIMEOUT_MS: integer(0, 3_600_000)
    .default(72_000)
    .describe('How long an idle connection is kept; longer than that of the load balancer in front.'),
  SHUTDOWN_GRACE_MS: integer(0, 600_000)
    .default(10_000)
    .describe('Time to finish open requests after a signal to stop.'),
  SHUTDOWN_DELAY_MS: integer(0, 600_000)
    .default(1_000)
    .describe(
      'After SIGTERM, how long it still takes requests while /readyz fails; at most half the time of grace.',
    ),
});

export type Config = Readonly<z.infer<typeof environment>>;

/** All problems of the environment at once, one a line. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** A variable set to nothing counts as not set, as compose files and unit files often leave it. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(env).filter(([, value]) => value !== undefined && value !== '');
  const result = environment.safeParse(Object.fromEntries(given));
  if (!result.success) {
    throw new ConfigError(
      result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  }
  const contradictions = contradictionsOf(result.data);
  if (contradictions.length > 0) throw new ConfigError(contradictions.join('\n'));
  return Object.freeze(result.data);
}

/** What each setting allows by itself, and not together. */
function contradictionsOf(config: Config): string[] {
  const { HOST, API_KEYS, API_KEYS_FILE, ALLOW_UNAUTHENTICATED } = config;
  const found: string[] = [];
  if (API_KEYS !== undefined && API_KEYS_FILE !== undefined)
    found.push('API_KEYS: give this or API_KEYS_FILE, not both');
  const open = API_KEYS === undefined && API_KEYS_FILE === undefined;
  if (open && !isLoopback(HOST) && ALLOW_UNAUTHENTICATED === undefined)
    found.push(
      'HOST: without API_KEYS or API_KEYS_FILE only this machine may call; give keys, listen on 127.0.0.1, or set ' +
        'ALLOW_UNAUTHENTICATED=yes-anyone-may-call',
    );
  return found;
}

/** Whether only this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host);
}
