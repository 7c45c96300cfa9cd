import { amountOfCell } from './amount-of-cell.js';
import { contentColumns } from './post-columns.js';

const texts = ['id', 'surface', 'title', 'text', 'language', 'country', 'category'] as const;

/**
 * The post of a CSV row, by the names of its columns, which are those of the API: `id`, `surface`, `title`, `text`,
 * `hashtags` and `links` (white space between), `comments` (one a line), `altText`, `ocrText`, `transcript`, `handle`,
 * `bio`, `language`, `country`, `price`, `currency`, `category`. Other columns are not looked at. Undefined where no
 * column with text is filled.
 */
export function postOfRow(
  row: Readonly<Record<string, string | undefined>>,
): Record<string, unknown> | undefined {
  const cell = (name: string) => row[name]?.trim() ?? '';
  const words = (name: string) => cell(name).split(/\s+/).filter(Boolean);
  if (contentColumns.every((name) => cell(name) === '')) return undefined;

  const post: Record<string, unknown> = {};
  for (const name of texts) if (cell(name) !== '') post[name] = cell(name);
  for (const name of ['hashtags', 'links']) if (words(name).length > 0) post[name] = words(name);
  const comments = cell('comments').split('\n').filter(Boolean);
  if (comments.length > 0) post.comments = comments.map((text) => ({ text }));
  const medium = filled(['altText', 'ocrText', 'transcript'], cell);
  if (Object.keys(medium).length > 0) post.media = [{ kind: 'image', ...medium }];
  const author = filled(['handle', 'bio'], cell);
  if (Object.keys(author).length > 0) post.author = author;
  const amount = amountOfCell(cell('price'));
  if (amount !== undefined)
    post.price = { amount, ...(cell('currency') !== '' && { currency: cell('currency') }) };
  return post;
}

function filled(names: readonly string[], cell: (name: string) => string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, cell(name)]).filter(([, value]) => value !== ''));
}
