import { describe, expect, it } from 'vitest';
import { parseKeys } from '../../src/access/parse-keys.js';
import { allows } from '../../src/access/scope.js';

const hash = 'a'.repeat(64);

describe('parseKeys', () => {
  it('reads entries with labels, scopes, hashes and last days', () => {
    const { keys, problems } = parseKeys(
      `# ours\nshop:classify:${hash}\n\nteam:lexicon,admin:${hash}:2027-01-31 # till then`,
    );
    expect(problems).toEqual([]);
    expect(keys.map(({ label, expires }) => [label, expires])).toEqual([
      ['shop', Number.POSITIVE_INFINITY],
      ['team', Date.parse('2027-02-01T00:00:00Z')],
    ]);
    expect(keys.map(({ scopes }) => [allows(scopes, 'classify'), allows(scopes, 'admin')])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('takes several entries on one line, as a variable of the environment has them', () => {
    expect(parseKeys(`a:classify:${hash} b:classify:${hash}`).keys).toHaveLength(2);
  });

  it.each([
    ['', 'there is no key'],
    ['# none', 'there is no key'],
    ['secret-in-the-wrong-place', 'label:scopes:sha256'],
    ['a:classify:secret-in-the-wrong-place', '64 hexadecimal digits'],
    [`a b:classify:${hash}`, 'label:scopes:sha256'],
    [`ä:classify:${hash}`, 'a label has'],
    [`a:everything:${hash}`, 'scopes are classify, lexicon, admin'],
    [`a::${hash}`, 'scopes are'],
    [`a:classify:${hash}:2027-02-30`, 'a date'],
    [`a:classify:${hash}:soon`, 'a date'],
    [`a:classify:${hash}:2027-01-31:x`, 'label:scopes:sha256'],
    [`a:classify:${hash} a:lexicon:${hash}`, 'stands twice'],
  ])('refuses %j and does not repeat it', (text, problem) => {
    const { problems } = parseKeys(text);
    expect(problems.join('\n')).toContain(problem);
    expect(problems.join('\n')).not.toContain('secret');
  });

  it('tells every problem with its line', () => {
    expect(parseKeys(`x\na:classify:${hash}\ny`).problems.map((problem) => problem.slice(0, 7))).toEqual([
      'line 1:',
      'line 3:',
    ]);
  });
});
