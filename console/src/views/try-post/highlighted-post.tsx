import './highlighted-post.css';
import { useState } from 'preact/hooks';
import type { Match } from '../../../../src/assessment.js';
import type { Post } from '../../../../src/post.js';
import { MarkedText } from '../../components/marked-text.js';
import { MatchCard } from '../../components/match-card.js';
import { MatchPopover } from '../../components/match-popover.js';
import { formatNumber } from '../../i18n/format.js';
import { t } from '../../i18n/translate.js';
import { nameOfField } from './name-of-field.js';
import { textsOf } from './texts-of.js';

/** The post as it was written, each text with its matches. */
export function HighlightedPost({ post, matches }: { post: Post; matches: readonly Match[] }) {
  // Each card asks the lexicon, so they are made only when somebody looks.
  const [listed, setListed] = useState(false);
  const texts = textsOf(post);
  const placed = matches.filter(({ field }) => texts.some(({ pointer }) => pointer === field));
  return (
    <section class="panel highlighted-post" aria-labelledby="reading-title">
      <h2 id="reading-title">{t('reading.title')}</h2>
      <dl class="texts">
        {texts.map(({ pointer, text }) => (
          <div key={pointer}>
            <dt>{nameOfField(pointer)}</dt>
            <dd>
              <MarkedText text={text} matches={placed.filter(({ field }) => field === pointer)} />
            </dd>
          </div>
        ))}
      </dl>
      <ul class="legend" aria-label={t('reading.legend')}>
        {(['subject', 'trade', 'context'] as const).map((tone) => (
          <li key={tone} data-tone={tone}>
            {t(`tone.${tone}`)}
          </li>
        ))}
        {(['strong', 'medium', 'weak'] as const).map((strength) => (
          <li key={strength} data-strength={strength}>
            {t(`strength.${strength}`)}
          </li>
        ))}
      </ul>
      {matches.length > 0 && (
        <details class="all-matches" onToggle={({ currentTarget }) => setListed(currentTarget.open)}>
          <summary>{t('reading.all', { count: formatNumber(matches.length) })}</summary>
          <ul>
            {listed &&
              matches.map((match) => (
                <li key={`${match.field} ${match.start} ${match.end} ${match.term.id} ${match.term.text}`}>
                  <MatchCard match={match} />
                </li>
              ))}
          </ul>
        </details>
      )}
      <MatchPopover />
    </section>
  );
}
