import { expect, test } from 'vitest';
import { correctShown } from '../../scripts/docs/correct-shown.js';

const code = `{
  "verdict": { "risk": "high", "score": 0.91 },
  "matches": [{ "quote": "tiger" }, { "quote": "bone",
      "strength": "weak" }],
  "by": "some…"
}
`;

test('puts in what the answer says now, and leaves the layout alone', () => {
  const actual = {
    verdict: { risk: 'medium', score: 0.5, other: 1 },
    matches: [{ quote: 'a' }, { quote: 'tiger' }, { quote: 'bone', strength: 'strong' }],
    by: 'some and more',
  };
  expect(correctShown(code, actual)).toEqual({
    code: code.replace('"high"', '"medium"').replace('0.91', '0.5').replace('"weak"', '"strong"'),
    left: [],
  });
});

test('leaves what is right as it is', () => {
  const actual = {
    verdict: { risk: 'high', score: 0.91 },
    matches: [{ quote: 'tiger' }, { quote: 'bone', strength: 'weak' }],
    by: 'some',
  };
  expect(correctShown(code, actual)).toEqual({ code, left: [] });
});

test('leaves another form to the writer', () => {
  const actual = { verdict: 'none', matches: [{ quote: 'tiger' }], by: 'others' };
  expect(correctShown(code, actual).left).toEqual(['/verdict', '/matches/1', '/by']);
});
