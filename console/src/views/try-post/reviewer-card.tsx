import './reviewer-card.css';
import { useState } from 'preact/hooks';
import type { Card } from '../../../../src/card/card-schema.js';
import type { Post } from '../../../../src/post.js';
import { ProblemNote } from '../../components/problem-note.js';
import { usePosted } from '../../components/use-posted.js';
import { locale, t } from '../../i18n/translate.js';

/** The card that a moderation queue would show of this post, in the language of the interface; asked for when opened. */
export function ReviewerCard({ post }: { post: Post }) {
  const [open, setOpen] = useState(false);
  const body = open ? { ...post, reviewerLanguage: locale() } : undefined;
  const { answer, error } = usePosted<{ card: Card }>('v1/enrich', body);
  return (
    <details class="panel reviewer-card" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('card.title')}</summary>
      {error !== undefined && <ProblemNote error={error} />}
      {answer === undefined && error === undefined && <p class="hint">{t('common.loading')}</p>}
      {answer !== undefined && <Content card={answer.card} />}
    </details>
  );
}

function Content({ card }: { card: Card }) {
  const { headline, explanation, recommendation, priority, questions, notice, policyCodes, preserve } = card;
  const codes = [
    ...policyCodes.dsa.map(({ category, keyword }) => `DSA ${category} / ${keyword}`),
    ...policyCodes.ozone.map((code) => `Ozone ${code}`),
  ];
  return (
    <div class="card" dir="auto" lang={card.language}>
      <p class="headline">{headline}</p>
      <p>{explanation}</p>
      <p>
        <strong>{recommendation}</strong>
      </p>
      <div class="priority">
        <span>{t('card.priority')}</span>
        <meter min={0} max={100} value={priority} aria-label={t('card.priority')}>
          {priority}
        </meter>
        <span>{priority}</span>
      </div>
      {questions.length > 0 && (
        <section>
          <h3>{t('card.questions')}</h3>
          <ul>
            {questions.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {preserve.length > 0 && (
        <section>
          <h3>{t('card.preserve')}</h3>
          <ul>
            {preserve.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {notice !== null && (
        <section>
          <h3>{t('card.notice')}</h3>
          <blockquote dir="auto" lang={notice.language}>
            <strong>{notice.subject}</strong>
            <p>{notice.body}</p>
            <p>{notice.appeal}</p>
          </blockquote>
        </section>
      )}
      {codes.length > 0 && (
        <section>
          <h3>{t('card.codes')}</h3>
          <ul>
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
