import './post-composer.css';
import type { ComponentChildren } from 'preact';
import type { Surface } from '../../../../src/post.js';
import { TextField } from '../../components/text-field.js';
import { t } from '../../i18n/translate.js';
import { form } from './assess-post.js';
import { MediaList } from './media-list.js';
import type { PostForm } from './post-form.js';
import { RemarkList } from './remark-list.js';

const surfaces = [
  'post',
  'listing',
  'comment',
  'message',
  'profile',
  'search',
] as const satisfies readonly Surface[];

type TextName = { [Name in keyof PostForm]: PostForm[Name] extends string ? Name : never }[keyof PostForm];

/** Every field of the contract, the rarer ones folded away. */
export function PostComposer() {
  const post = form.value;

  function change(part: Partial<PostForm>): void {
    form.value = { ...form.value, ...part };
  }
  const field = (name: Exclude<TextName, 'surface'>, rows?: number) => (
    <TextField
      label={t(`field.${name}`)}
      value={post[name]}
      onChange={(value) => change({ [name]: value })}
      {...(rows && { rows })}
    />
  );

  return (
    <form class="post-composer" onSubmit={(event) => event.preventDefault()}>
      <div class="field">
        <label for="surface">{t('field.surface')}</label>
        <select
          id="surface"
          value={post.surface}
          onChange={({ currentTarget }) =>
            change({ surface: surfaces.find((name) => name === currentTarget.value) ?? 'post' })
          }
        >
          {surfaces.map((name) => (
            <option key={name} value={name}>
              {t(`surface.${name}`)}
            </option>
          ))}
        </select>
      </div>
      {field('title')}
      {field('text', 5)}
      {field('hashtags')}
      <Fold title={t('field.comments')} count={post.comments.length}>
        <RemarkList
          name={t('field.comment')}
          remarks={post.comments}
          onChange={(comments) => change({ comments })}
        />
      </Fold>
      <Fold title={t('field.context')} count={post.context.length}>
        <p class="hint">{t('try.contextHint')}</p>
        <RemarkList
          name={t('field.contextEntry')}
          remarks={post.context}
          onChange={(context) => change({ context })}
        />
      </Fold>
      <Fold title={t('field.media')} count={post.media.length}>
        <p class="hint">{t('try.mediaHint')}</p>
        <MediaList media={post.media} onChange={(media) => change({ media })} />
      </Fold>
      <Fold title={t('try.author')} count={Number(post.handle !== '') + Number(post.bio !== '')}>
        <div class="stack">
          {field('handle')}
          {field('bio', 2)}
          {field('links', 2)}
        </div>
      </Fold>
      <Fold
        title={t('try.details')}
        count={[post.language, post.country, post.amount, post.category].filter(Boolean).length}
      >
        <div class="stack">
          <div class="row">
            {field('amount')}
            {field('currency')}
          </div>
          <div class="row">
            {field('language')}
            {field('country')}
          </div>
          {field('category')}
        </div>
      </Fold>
    </form>
  );
}

function Fold({ title, count, children }: { title: string; count: number; children: ComponentChildren }) {
  return (
    <details open={count > 0}>
      <summary>
        {title}
        {count > 0 && <span class="tag">{count}</span>}
      </summary>
      {children}
    </details>
  );
}
