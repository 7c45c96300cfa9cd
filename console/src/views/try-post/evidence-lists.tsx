import './evidence-lists.css';
import type { Assessment, Evidence } from '../../../../src/assessment.js';
import { formatMove } from '../../i18n/format.js';
import { label, t } from '../../i18n/translate.js';
import { nameOfField } from './name-of-field.js';

const mostQuotes = 4;

/** What speaks for trade and what against, each with what it moved the score by. */
export function EvidenceLists({ assessment }: { assessment: Assessment }) {
  const { evidence } = assessment;
  const largest = Math.max(...evidence.map(({ contribution }) => Math.abs(contribution)), 0.0001);
  return (
    <section class="panel evidence-lists" aria-labelledby="evidence-title">
      <h2 id="evidence-title">{t('evidence.title')}</h2>
      <div class="sides">
        {(['for', 'against'] as const).map((polarity) => {
          const items = evidence
            .filter((item) => item.polarity === polarity)
            .sort((one, other) => Math.abs(other.contribution) - Math.abs(one.contribution));
          return (
            <div key={polarity} class={polarity}>
              <h3>{t(`evidence.${polarity}`)}</h3>
              {items.length === 0 && <p class="hint">{t('evidence.none')}</p>}
              <ul>
                {items.map((item) => (
                  <Item key={JSON.stringify(item)} item={item} assessment={assessment} largest={largest} />
                ))}
              </ul>
            </div>
          );
        })}
      </div>
      <p class="hint">{t('evidence.hint')}</p>
    </section>
  );
}

function Item({ item, assessment, largest }: { item: Evidence; assessment: Assessment; largest: number }) {
  const quotes = [...new Set(item.matches.flatMap((index) => assessment.matches[index]?.quote ?? []))];
  return (
    <li class="evidence-item">
      <span>
        <strong>{label('evidenceKind', item.kind)}</strong>{' '}
        <span class="hint">{t(`strength.${item.strength}`)}</span>
      </span>
      <bdi class="number">{formatMove(item.contribution)}</bdi>
      <span class="bar" aria-hidden="true">
        <span style={{ '--share': `${(100 * Math.abs(item.contribution)) / largest}%` }} />
      </span>
      <span class="quotes">
        {nameOfField(item.field)}
        {item.detail !== undefined &&
          ` · ${item.kind === 'price' ? t('evidence.listing-price') : item.detail}`}
        {quotes.slice(0, mostQuotes).map((quote) => (
          <>
            {' · '}
            <bdi key={quote}>{quote}</bdi>
          </>
        ))}
        {quotes.length > mostQuotes && ' …'}
      </span>
    </li>
  );
}
