import './match-card.css';
import type { Match } from '../../../src/assessment.js';
import { languageName } from '../i18n/format.js';
import { label, t } from '../i18n/translate.js';
import { addressOf } from '../state/route.js';
import { TaxaList } from './taxa-list.js';
import { toneOf } from './tone-of.js';
import { undoingStepOf } from './undoing-step-of.js';
import { useConcept } from './use-concept.js';

/** Everything there is to know about one match. */
export function MatchCard({ match }: { match: Match }) {
  const { term, quote, strength, evasion, taxa } = match;
  const concept = useConcept(term.id);
  const entry = concept?.terms.find(({ text, language }) => text === term.text && language === term.language);
  const sources = entry?.sources ?? concept?.sources ?? [];
  return (
    <article class="match-card" data-tone={toneOf(term.kind)}>
      <header>
        <strong dir="auto">{term.text || t('match.unpublished')}</strong>
        <span class="tag">{label('kind', term.kind)}</span>
        {term.language !== 'und' && <span class="tag">{languageName(term.language)}</span>}
        {term.status !== 'stable' && <span class="tag">{label('status', term.status)}</span>}
      </header>
      <dl>
        <dt>{t('match.written')}</dt>
        <dd>
          <bdi>{quote}</bdi>
        </dd>
        <dt>{t('match.concept')}</dt>
        <dd>
          {concept === undefined ? (
            <bdi>{term.id}</bdi>
          ) : (
            <a href={addressOf('lexicon', { tab: 'browse', concept: term.id })}>{concept.title}</a>
          )}
        </dd>
        {concept !== undefined && (
          <>
            <dt>{t('match.means')}</dt>
            <dd dir="auto">{entry?.means ?? concept.means ?? concept.description}</dd>
          </>
        )}
        <dt>{t('match.strength')}</dt>
        <dd>{t(`strength.${strength}`)}</dd>
        {evasion.length > 0 && (
          <>
            <dt>{t('match.undone')}</dt>
            <dd>
              <ul>
                {evasion.map((name) => (
                  <li key={name}>
                    <strong>{label('evasion', name)}</strong> — {t(`step.${undoingStepOf(name)}`)}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {taxa.length > 0 && (
          <>
            <dt>{t('match.species')}</dt>
            <dd>
              <TaxaList taxa={taxa} />
            </dd>
          </>
        )}
        {sources.length > 0 && (
          <>
            <dt>{t('match.source')}</dt>
            <dd>
              {sources
                .slice(0, 2)
                .map(({ title }) => title)
                .join('; ')}
            </dd>
          </>
        )}
      </dl>
    </article>
  );
}
