import { describe, expect, it } from 'vitest';
import { createKey } from '../../src/access/create-key.js';
import { createKeyRing } from '../../src/access/key-ring.js';
import { parseKeys } from '../../src/access/parse-keys.js';

describe('createKey', () => {
  it('makes an entry that its key opens, and no other', () => {
    const mine = createKey('mine', ['classify'], '2027-01-31');
    const other = createKey('other', ['classify']);
    const ring = createKeyRing(parseKeys(mine.entry).keys);
    const during = Date.parse('2027-01-31T23:59:59Z');
    expect(ring.find(mine.secret, during)).toMatchObject({ label: 'mine' });
    expect(ring.find(mine.secret, during + 1_000)).toBe('expired');
    expect(ring.find(other.secret, during)).toBe('unknown');
    ring.replace(parseKeys(other.entry).keys);
    expect(ring.find(mine.secret, during)).toBe('unknown');
    expect(ring.find(other.secret, during)).toMatchObject({ label: 'other' });
  });

  it('never makes the same twice, nor shows the key in the entry', () => {
    const [one, two] = [createKey('a', ['admin']), createKey('a', ['admin'])];
    expect(one.secret).not.toBe(two.secret);
    expect(one.entry).not.toContain(one.secret);
    expect(one.secret.length).toBeGreaterThan(43);
  });
});
