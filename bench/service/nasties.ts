import { canary } from './posts.js';

export interface Nasty {
  name: string;
  chunks: readonly (string | Buffer)[];
  /** Between the chunks. */
  pauseMs?: number;
  /** Closes its own side when all is sent. */
  halfClose?: boolean;
  /** Statuses that are documented for it; `closed` where the connection may just end. */
  expect: readonly (number | 'closed')[];
}

const bad = [400];

/** Everything asks for the connection to be closed, so that the end of the answers can be seen. */
export function nasties(): Nasty[] {
  const json = (name: string, body: string | Buffer, expect: Nasty['expect']): Nasty => ({
    name,
    chunks: [head(Buffer.byteLength(body)), body],
    expect,
  });
  const text = (name: string, value: string): Nasty => json(name, JSON.stringify({ text: value }), [200]);
  const canaryText = `{"text":"${canary}"}`;
  return [
    json('malformed', `{"text":"${canary}",}`, bad),
    json('truncated', `{"text":"${canary}`, bad),
    json('empty', '', bad),
    json('only spaces', '   \n', bad),
    json('null', 'null', bad),
    json('a number', '5', bad),
    json('deep lists', `{"text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, bad),
    json('deep groups', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, bad),
    json('deep and never closed', '['.repeat(500_000), bad),
    json('huge', JSON.stringify({ text: 'x'.repeat(2_000_000) }), [413, 'closed']),
    json('as large as may be', JSON.stringify({ text: 'ivory '.repeat(170_000) }), [200]),
    json('many faults', JSON.stringify({ comments: Array.from({ length: 50_000 }, () => ({ x: 1 })) }), bad),
    json('many fields', `{${Array.from({ length: 60_000 }, (_, at) => `"k${at}":1`).join(',')}}`, bad),
    json('wrong types', '{"text":["a"],"surface":5,"media":{},"price":"5"}', bad),
    json('a prototype', `{"text":"x","__proto__":{"polluted":"${canary}"}}`, bad),
    json('the prototype of a constructor', '{"text":"x","constructor":{"prototype":{"a":1}}}', bad),
    json('an escaped prototype', '{"text":"x","\\u005f_proto__":{"a":1}}', bad),
    json('duplicate keys', '{"text":"a","text":"ivory"}', [200]),
    json('lone surrogates', '{"text":"\\ud800 ivory \\udc00","id":"\\ud83d"}', [200, 400]),
    json(
      'invalid UTF-8',
      Buffer.concat([
        Buffer.from('{"text":"ivory '),
        Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
        Buffer.from('"}'),
      ]),
      [200, 400],
    ),
    json('null bytes', '{"text":"iv\\u0000ory"}', [200]),
    json('bare null bytes', '{"text":"iv\u0000ory"}', bad),
    json('a mark at the start', '\ufeff{"text":"x"}', [200, 400]),
    json('numbers beyond all', '{"text":"x","price":{"amount":1e999}}', bad),
    text('20,000 combining marks', `i${'\u0301'.repeat(20_000)}vory`),
    text('20,000 zero-width joiners', `i${'\u200d'.repeat(20_000)}vory`),
    text('nested directions', '\u202e\u2067'.repeat(8_000)),
    text('only emoji', '🐘🦷'.repeat(5_000)),
    text('one word of 20,000 letters', 'ivory'.repeat(4_000)),
    {
      name: 'body shorter than said',
      chunks: [head(500), canaryText],
      halfClose: true,
      expect: [400, 408, 'closed'],
    },
    { name: 'body longer than said', chunks: [head(5), canaryText], expect: [400] },
    {
      name: 'slow body',
      chunks: [head(canaryText.length), ...canaryText.slice(0, 14)],
      pauseMs: 400,
      expect: [408],
    },
    {
      name: 'slow head',
      chunks: [
        'POST /v1/classify HTTP/1.1\r\n',
        ...Array.from({ length: 14 }, (_, at) => `x-${at}: ${canary}\r\n`),
      ],
      pauseMs: 400,
      expect: [408],
    },
    { name: 'nothing at all', chunks: [], halfClose: true, expect: ['closed', 400] },
    { name: 'half a line', chunks: ['POST /v1/cl'], halfClose: true, expect: ['closed', 400] },
    {
      name: 'half-closed with all sent',
      chunks: [head(canaryText.length), canaryText],
      halfClose: true,
      expect: [200, 'closed'],
    },
    {
      name: 'many headers',
      chunks: [
        'GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n',
        ...Array.from({ length: 3_000 }, (_, at) => `x-${at}: 1\r\n`),
        '\r\n',
      ],
      expect: [431, 200],
    },
    {
      name: 'one huge header',
      chunks: [`GET /healthz HTTP/1.1\r\nhost: localhost\r\nx: ${'x'.repeat(100_000)}\r\n\r\n`],
      expect: [431],
    },
    {
      name: 'a huge address',
      chunks: [`GET /v1/search/check?q=${canary.repeat(2_000)} HTTP/1.1\r\nhost: localhost\r\n\r\n`],
      expect: [431],
    },
    {
      name: 'an address that can not be read',
      chunks: ['GET /%zz%ff HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n'],
      expect: [400, 404],
    },
    {
      name: 'climbing up',
      chunks: [
        'GET /docs/static/../../../../etc/passwd HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n',
      ],
      expect: [400, 403, 404],
    },
    { name: 'no host', chunks: ['GET /healthz HTTP/1.1\r\nconnection: close\r\n\r\n'], expect: [400] },
    {
      name: 'two hosts',
      chunks: ['GET /healthz HTTP/1.1\r\nhost: localhost\r\nhost: example.com\r\nconnection: close\r\n\r\n'],
      expect: [200, 400, 403],
    },
    {
      name: 'another host',
      chunks: ['GET /healthz HTTP/1.1\r\nhost: example.com\r\nconnection: close\r\n\r\n'],
      expect: [403],
    },
    {
      name: 'two lengths',
      chunks: [
        'POST /v1/classify HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n{"a":',
      ],
      expect: [400],
    },
    {
      name: 'length and chunks',
      chunks: [
        'POST /v1/classify HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      ],
      expect: [400],
    },
    {
      name: 'broken chunks',
      chunks: [
        'POST /v1/classify HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
      ],
      expect: [400],
    },
    {
      name: 'another protocol',
      chunks: [Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc])],
      expect: [400, 'closed'],
    },
    { name: 'HTTP/2 without asking', chunks: ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'], expect: [400, 'closed'] },
    {
      name: 'an upgrade',
      chunks: [
        'GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade, close\r\nupgrade: websocket\r\n\r\n',
      ],
      expect: [200, 400],
    },
    {
      name: 'an unknown method',
      chunks: ['IVORY /v1/classify HTTP/1.1\r\nhost: localhost\r\n\r\n'],
      expect: [400, 404, 405],
    },
    {
      name: 'pipelined',
      chunks: [
        `${keepAliveHead(canaryText.length)}${canaryText}`.repeat(200) + head(canaryText.length) + canaryText,
      ],
      expect: [200],
    },
    {
      name: 'expecting to continue',
      chunks: [
        `POST /v1/classify HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nexpect: 100-continue\r\nconnection: close\r\ncontent-length: ${canaryText.length}\r\n\r\n`,
        canaryText,
      ],
      expect: [100, 200],
    },
    {
      name: 'expecting something else',
      chunks: [
        `POST /v1/classify HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nexpect: ${canary}\r\nconnection: close\r\ncontent-length: ${canaryText.length}\r\n\r\n`,
        canaryText,
      ],
      expect: [200],
    },
    {
      name: 'packed',
      chunks: [head(canaryText.length, 'content-encoding: gzip\r\n'), canaryText],
      expect: [200, 400, 415],
    },
    {
      name: 'as a form',
      chunks: [
        head(canaryText.length).replace('application/json', 'application/x-www-form-urlencoded'),
        canaryText,
      ],
      expect: [415],
    },
    {
      name: 'an id that would write a header',
      chunks: [head(canaryText.length, `x-request-id: a\tb${canary}\r\n`), canaryText],
      expect: [200, 400],
    },
  ];
}

function head(length: number, headers = ''): string {
  return keepAliveHead(length, `connection: close\r\n${headers}`);
}

function keepAliveHead(length: number, headers = ''): string {
  return `POST /v1/classify HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n${headers}\r\n`;
}
