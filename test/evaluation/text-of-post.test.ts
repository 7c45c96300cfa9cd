import { expect, test } from 'vitest';
import { textOfPost } from '../../src/evaluation/text-of-post.js';

test('shows all that a person would read', () => {
  expect(
    textOfPost({
      title: 'a title',
      text: 'a text',
      hashtags: ['#one', '#two'],
      media: [{ kind: 'image', ocrText: 'read', labels: ['tusk', 'shop'] }],
      comments: [{ text: 'a comment' }],
      author: { handle: 'somebody' },
    }),
  ).toBe('a title | a text | #one #two | read | tusk, shop | a comment | somebody');
});
