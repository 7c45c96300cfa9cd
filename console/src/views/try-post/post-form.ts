import type { Medium, Post, Remark, Surface } from '../../../../src/post.js';

/** A post as the form holds it: every field there, lists as typed. */
export interface PostForm {
  surface: Surface;
  title: string;
  text: string;
  hashtags: string;
  comments: Remark[];
  context: Remark[];
  media: Medium[];
  handle: string;
  bio: string;
  links: string;
  language: string;
  country: string;
  amount: string;
  currency: string;
  category: string;
}

export const emptyForm: PostForm = {
  surface: 'post',
  title: '',
  text: '',
  hashtags: '',
  comments: [],
  context: [],
  media: [],
  handle: '',
  bio: '',
  links: '',
  language: '',
  country: '',
  amount: '',
  currency: '',
  category: '',
};

/** The request that the form stands for; what is empty is left out. */
export function postOfForm(form: PostForm): Post {
  const hashtags = form.hashtags.split(/\s+/).filter(Boolean);
  const links = form.links.split(/\s+/).filter(Boolean);
  const comments = form.comments.filter(({ text }) => text !== '');
  const context = form.context.filter(({ text }) => text !== '');
  const media = form.media.map(withoutEmpty);
  const [handle, bio, language, country, currency] = [
    form.handle,
    form.bio,
    form.language.trim(),
    form.country.trim(),
    form.currency.trim(),
  ];
  const amount = Number(form.amount);
  return {
    surface: form.surface,
    ...(form.title !== '' && { title: form.title }),
    ...(form.text !== '' && { text: form.text }),
    ...(hashtags.length > 0 && { hashtags }),
    ...(comments.length > 0 && { comments }),
    ...(context.length > 0 && { context }),
    ...(media.length > 0 && { media }),
    ...((handle !== '' || bio !== '') && {
      author: { ...(handle !== '' && { handle }), ...(bio !== '' && { bio }) },
    }),
    ...(links.length > 0 && { links }),
    ...(language !== '' && { language }),
    ...(country !== '' && { country }),
    ...(form.amount.trim() !== '' &&
      Number.isFinite(amount) && { price: { amount, ...(currency !== '' && { currency }) } }),
    ...(form.category !== '' && { category: form.category }),
  };
}

export function formOfPost(post: Post): PostForm {
  return {
    surface: post.surface ?? 'post',
    title: post.title ?? '',
    text: post.text ?? '',
    hashtags: (post.hashtags ?? []).join(' '),
    comments: post.comments ?? [],
    context: post.context ?? [],
    media: post.media ?? [],
    handle: post.author?.handle ?? '',
    bio: post.author?.bio ?? '',
    links: (post.links ?? []).join('\n'),
    language: post.language ?? '',
    country: post.country ?? '',
    amount: post.price === undefined ? '' : String(post.price.amount),
    currency: post.price?.currency ?? '',
    category: post.category ?? '',
  };
}

function withoutEmpty({ kind, altText = '', ocrText = '', transcript = '', labels = [] }: Medium): Medium {
  const named = labels.map((name) => name.trim()).filter(Boolean);
  return {
    kind,
    ...(altText !== '' && { altText }),
    ...(ocrText !== '' && { ocrText }),
    ...(transcript !== '' && { transcript }),
    ...(named.length > 0 && { labels: named }),
  };
}
