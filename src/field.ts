import type { NotEvaluated } from './assessment.js';
import type { Post, Remark, Speaker } from './post.js';

export type FieldRole =
  | 'title'
  | 'text'
  | 'hashtag'
  | 'comment'
  | 'context'
  | 'media'
  | 'author'
  | 'link'
  | 'category';

/** A piece of a post that holds text. */
export interface Field {
  /** JSON pointer into the request. */
  readonly pointer: string;
  readonly text: string;
  readonly role: FieldRole;
  readonly speaker: Speaker;
  /** Read by a machine from an image or from speech: its misspellings are nobody's disguise. */
  readonly machineRead: boolean;
  /** Where `text` begins in the field as received, when only a part is evaluated. */
  readonly offset: number;
}

/** What is evaluated at most; of more, the first and the last, since padding must not be a way out. */
export const limits = {
  fieldUnits: 20_000,
  fieldHead: 15_000,
  fieldTail: 5_000,
  postUnits: 100_000,
  comments: 200,
  hashtags: 100,
  media: 50,
  links: 50,
  context: 50,
  labels: 50,
} as const;

export interface Fields {
  readonly fields: readonly Field[];
  readonly notEvaluated: readonly NotEvaluated[];
}

/** Lays out the texts of a post in reading order, within the limits, and says what was left out. */
export function readFields(post: Post): Fields {
  const fields: Field[] = [];
  const notEvaluated: NotEvaluated[] = [];
  let units = 0;

  const add = (
    pointer: string,
    text: string | undefined,
    role: FieldRole,
    speaker: Speaker,
    machineRead = false,
  ): void => {
    if (text === undefined || text === '') return;
    const pieces: [number, number][] =
      text.length <= limits.fieldUnits
        ? [[0, text.length]]
        : [
            [0, whole(text, limits.fieldHead)],
            [whole(text, text.length - limits.fieldTail), text.length],
          ];
    const [head, tail] = pieces;
    if (head !== undefined && tail !== undefined)
      notEvaluated.push({ field: pointer, start: head[1], end: tail[0], reason: 'too-long' });
    for (const [start, end] of pieces) {
      const room = limits.postUnits - units;
      const stop = whole(text, Math.min(end, start + Math.max(0, room)));
      if (stop < end) notEvaluated.push({ field: pointer, start: stop, end, reason: 'post-too-long' });
      if (stop <= start) continue;
      units += stop - start;
      fields.push({ pointer, text: text.slice(start, stop), role, speaker, machineRead, offset: start });
    }
  };

  const each = <T>(
    pointer: string,
    items: readonly T[] | undefined,
    most: number,
    visit: (item: T, at: string) => void,
  ): void => {
    if (items === undefined) return;
    const half = Math.ceil(most / 2);
    items.forEach((item, index) => {
      if (items.length <= most || index < half || index >= items.length - (most - half))
        visit(item, `${pointer}/${index}`);
    });
    if (items.length > most)
      notEvaluated.push({
        field: pointer,
        start: half,
        end: items.length - (most - half),
        reason: 'too-many',
      });
  };

  const remark = (role: FieldRole) => (item: Remark, at: string) =>
    add(`${at}/text`, item.text, role, item.author ?? 'unknown');

  add('/title', post.title, 'title', 'poster');
  add('/text', post.text, 'text', 'poster');
  each('/hashtags', post.hashtags, limits.hashtags, (tag, at) => add(at, tag, 'hashtag', 'poster'));
  each('/media', post.media, limits.media, (medium, at) => {
    const before = fields.length;
    add(`${at}/altText`, medium.altText, 'media', 'poster');
    add(`${at}/ocrText`, medium.ocrText, 'media', 'poster', true);
    add(`${at}/transcript`, medium.transcript, 'media', 'poster', true);
    each(`${at}/labels`, medium.labels, limits.labels, (label, where) =>
      add(where, label, 'media', 'poster', true),
    );
    if (fields.length === before) notEvaluated.push({ field: at, reason: 'no-text' });
  });
  add('/category', post.category, 'category', 'poster');
  add('/author/handle', post.author?.handle, 'author', 'poster');
  add('/author/bio', post.author?.bio, 'author', 'poster');
  each('/links', post.links, limits.links, (link, at) => add(at, link, 'link', 'poster'));
  each('/comments', post.comments, limits.comments, remark('comment'));
  each('/context', post.context, limits.context, remark('context'));
  return { fields, notEvaluated };
}

/** The cut at or before `at` that leaves no surrogate pair in two. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
