import { describe, expect, it } from 'vitest';
import { cutSlices } from '../../console/src/views/bulk/cut-slices.js';
import { readNdjson } from '../../console/src/views/bulk/read-ndjson.js';
import { postSchema } from '../../src/post.js';
import { postOfRow } from '../../src/post-of-row.js';

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('readNdjson', () => {
  it('reads posts and rows of an evaluation, and keeps what is no post in its place', async () => {
    const file = new Blob([
      '{"text":"één 🐘"}\n\n{"id":"b","label":"x","request":{"text":"two"}}\r\nnot json\n[1]\n{"text":"last"}',
    ]);
    expect((await all(readNdjson(file))).map(({ line, post, fault }) => [line, post ?? fault])).toEqual([
      [1, { text: 'één 🐘' }],
      [3, { id: 'b', text: 'two' }],
      [4, 'not-json'],
      [5, 'not-json'],
      [6, { text: 'last' }],
    ]);
  });

  it('does not break a character that two chunks share', async () => {
    const text = `{"text":"${'象'.repeat(70_000)}"}\n`;
    const [only] = await all(readNdjson(new Blob([text])));
    expect(only?.post).toEqual({ text: '象'.repeat(70_000) });
  });
});

describe('how much of a file is read', () => {
  it('grows line by line, also within one chunk', async () => {
    const parsed = await all(readNdjson(new Blob(['{"text":"x"}\n'.repeat(100)])));
    expect(parsed.map(({ read }) => Math.round(read * 100))).toEqual(
      Array.from({ length: 100 }, (_, at) => at + 1),
    );
  });
});

describe('cutSlices', () => {
  it('makes slices that fit a request, in order', async () => {
    const posts = (async function* () {
      for (let line = 1; line <= 450; line++) yield { line, post: { text: 'x' }, read: 0 };
    })();
    const slices = await all(cutSlices(posts));
    expect(slices.map((slice) => slice.length)).toEqual([200, 200, 50]);
    expect(slices.flat().map(({ line }) => line)).toEqual(Array.from({ length: 450 }, (_, at) => at + 1));
  });

  it('puts long posts into slices of few', async () => {
    const posts = (async function* () {
      for (let line = 1; line <= 4; line++) yield { line, post: { text: 'x'.repeat(300_000) }, read: 0 };
    })();
    expect((await all(cutSlices(posts))).map((slice) => slice.length)).toEqual([1, 1, 1, 1]);
  });
});

describe('postOfRow', () => {
  it('makes a post that the API takes', () => {
    const row = {
      id: '7',
      surface: 'listing',
      title: 'Netsuke',
      text: 'old',
      hashtags: '#a  #b',
      comments: 'price?\ndm me',
      altText: 'tusk',
      handle: '@x',
      price: '12.5',
      currency: 'EUR',
      links: 'https://a.example',
      other: 'ignored',
    };
    expect(postSchema.parse(postOfRow(row))).toMatchObject({
      id: '7',
      surface: 'listing',
      title: 'Netsuke',
      text: 'old',
      hashtags: ['#a', '#b'],
      comments: [{ text: 'price?' }, { text: 'dm me' }],
      media: [{ kind: 'image', altText: 'tusk' }],
      author: { handle: '@x' },
      price: { amount: 12.5, currency: 'EUR' },
      links: ['https://a.example'],
    });
  });

  it('makes none of a row without text', () => {
    expect(postOfRow({ id: '7', price: '3', text: ' ' })).toBeUndefined();
  });
});
