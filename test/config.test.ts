import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

describe('readConfig', () => {
  it('listens on loopback unless told otherwise', () => {
    expect(readConfig({})).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 8080,
      LOG_LEVEL: 'warn',
      TRUST_PROXY: false,
    });
  });

  it('finds the lexicons that come with it', () => {
    expect(existsSync(join(readConfig({}).LEXICON_DIR, 'policy.yaml'))).toBe(true);
  });

  it('reads numbers and switches', () => {
    expect(readConfig({ PORT: '0', TRUST_PROXY: 'true', MAX_BODY_BYTES: '2048' })).toMatchObject({
      PORT: 0,
      TRUST_PROXY: true,
      MAX_BODY_BYTES: 2048,
    });
  });

  it('takes a variable set to nothing for one not set', () => {
    expect(readConfig({ PORT: '', HOST: '' })).toMatchObject({ PORT: 8080, HOST: '127.0.0.1' });
  });

  it('tells every problem at once', () => {
    expect(() =>
      readConfig({ PORT: '65536', LOG_LEVEL: 'loud', SHUTDOWN_GRACE_MS: '-1', TRUST_PROXY: 'yes' }),
    ).toThrow(/^(?=.*PORT: )(?=.*LOG_LEVEL: )(?=.*SHUTDOWN_GRACE_MS: )(?=.*TRUST_PROXY: )/s);
  });

  it.each(['8080.5', '1e3', ' 80', '0x50', '٨٠'])('does not take %j for a port', (PORT) => {
    expect(() => readConfig({ PORT })).toThrow('PORT');
  });

  it.each(['0.0.0.0', '::', '192.168.1.1', 'squama.example.com'])(
    'does not listen on %s for anyone, unless told to in so many words',
    (HOST) => {
      expect(() => readConfig({ HOST })).toThrow('ALLOW_UNAUTHENTICATED=yes-anyone-may-call');
      expect(() => readConfig({ HOST, ALLOW_UNAUTHENTICATED: 'true' })).toThrow('ALLOW_UNAUTHENTICATED');
      expect(readConfig({ HOST, ALLOW_UNAUTHENTICATED: 'yes-anyone-may-call' }).HOST).toBe(HOST);
      expect(readConfig({ HOST, API_KEYS_FILE: 'keys' }).HOST).toBe(HOST);
    },
  );

  it('takes keys from one place', () => {
    expect(() => readConfig({ API_KEYS: 'x', API_KEYS_FILE: 'y' })).toThrow('not both');
  });

  it('can not be changed', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });
});
