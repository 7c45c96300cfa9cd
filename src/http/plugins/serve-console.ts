import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RequestError } from '../../errors.js';

/** All that the page loads comes from here, and it talks to nobody else. Nothing inline, so that no text can become code. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

interface Asset {
  type: string;
  etag: string;
  bodies: { identity: Buffer; br?: Buffer; gzip?: Buffer };
}

/**
 * Serves the console: a page at `/` and its assets, read once at the start, so that no request touches the disk and no
 * path can lead out of the folder. Adds nothing where the console was not built.
 */
export function serveConsole(app: FastifyInstance, folder: string): void {
  const assets = readAssets(folder);
  const page = assets.get('index.html');
  if (page === undefined) return;
  const hidden = { schema: { hide: true } };

  app.get('/', hidden, (request, reply) => {
    // The page names the assets, which keep their names for ever; so the page is asked for anew, and they are not.
    reply.header('cache-control', 'no-cache');
    reply.header('content-security-policy', pagePolicy);
    reply.header('referrer-policy', 'no-referrer');
    reply.header('cross-origin-opener-policy', 'same-origin');
    send(page, request, reply);
  });
  app.get<{ Params: { '*': string } }>('/assets/*', hidden, (request, reply) => {
    const asset = assets.get(`assets/${request.params['*']}`);
    if (asset === undefined) throw new RequestError('SQUAMA_NOT_FOUND', 'Load the page again.');
    reply.header('cache-control', 'public, max-age=31536000, immutable');
    send(asset, request, reply);
  });
}

function send({ type, etag, bodies }: Asset, request: FastifyRequest, reply: FastifyReply): void {
  const encoding = chooseEncoding(request.headers['accept-encoding'] ?? '', bodies);
  const tag = `"${etag}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  reply.header('etag', tag).header('vary', 'accept-encoding').type(type);
  if (request.headers['if-none-match'] === tag) {
    reply.code(304).send();
    return;
  }
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  reply.send(bodies[encoding]);
}

function chooseEncoding(accepted: string, bodies: Asset['bodies']): 'br' | 'gzip' | 'identity' {
  const offers = new Set(
    accepted
      .split(',')
      .filter((offer) => !/;\s*q=0(\.0*)?\s*$/.test(offer))
      .map((offer) => offer.split(';', 1)[0]?.trim().toLowerCase()),
  );
  return (
    (['br', 'gzip'] as const).find((name) => offers.has(name) && bodies[name] !== undefined) ?? 'identity'
  );
}

function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  if (!existsSync(folder)) return assets;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = contentTypes[extname(name)];
    if (type === undefined) continue;
    const path = join(folder, name);
    const identity = readFileSync(path);
    assets.set(name.replaceAll(sep, '/'), {
      type,
      etag: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
      bodies: {
        identity,
        ...(existsSync(`${path}.br`) && { br: readFileSync(`${path}.br`) }),
        ...(existsSync(`${path}.gz`) && { gzip: readFileSync(`${path}.gz`) }),
      },
    });
  }
  return assets;
}
