import './concept-card.css';
import type { LexiconConcept } from '../../../../src/workbench/catalogue-schemas.js';
import { ProblemNote } from '../../components/problem-note.js';
import { TaxaList } from '../../components/taxa-list.js';
import { useAnswer } from '../../components/use-answer.js';
import { languageName } from '../../i18n/format.js';
import { label, t } from '../../i18n/translate.js';
import { QuotedExample } from './quoted-example.js';
import { SourceNames } from './source-names.js';

/** A concept: what it means, its words in all languages, and the examples that prove it. */
export function ConceptCard({ id }: { id: string }) {
  const { answer: concept, error } = useAnswer<LexiconConcept>(`v1/lexicon/concepts/${id}`);
  if (error !== undefined) return <ProblemNote error={error} />;
  if (concept === undefined) return <p role="status">{t('common.loading')}</p>;
  const { examples, exceptions, falsePositives, taxa } = concept;
  const languages = [...new Set(concept.terms.map(({ language }) => language))];
  return (
    <article class="panel concept-card appear" aria-labelledby="concept-title">
      <header>
        <h2 id="concept-title">{concept.title}</h2>
        <span class="tag">{label('kind', concept.kind)}</span>
        {concept.evidence !== concept.kind && (
          <span class="tag">{label('evidenceKind', concept.evidence)}</span>
        )}
        {concept.category !== undefined && <span class="tag">{label('category', concept.category)}</span>}
        {concept.protection !== undefined && (
          <span class="tag">{label('protection', concept.protection)}</span>
        )}
        {concept.status !== 'stable' && <span class="tag">{label('status', concept.status)}</span>}
      </header>
      <p dir="auto">{concept.description}</p>
      <p class="hint">
        <bdi>{concept.id}</bdi> · {t('lexicon.added', { date: concept.added })}
      </p>
      {taxa.length > 0 && (
        <section>
          <h3>{t('match.species')}</h3>
          <TaxaList taxa={taxa} />
        </section>
      )}
      <section>
        <h3>{t('lexicon.terms')}</h3>
        <dl class="terms">
          {languages.map((language) => (
            <>
              <dt key={language}>{languageName(language)}</dt>
              <dd dir="auto" lang={language}>
                {concept.terms
                  .filter((term) => term.language === language)
                  .map(({ text }) => text)
                  .join(' · ')}
              </dd>
            </>
          ))}
        </dl>
      </section>
      {examples.match.length > 0 && (
        <section>
          <h3>{t('lexicon.match')}</h3>
          <ul class="examples">
            {examples.match.map(({ text, quotes }) => (
              <li key={text}>
                <QuotedExample text={text} quotes={quotes} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {examples.noMatch.length > 0 && (
        <section>
          <h3>{t('lexicon.noMatch')}</h3>
          <ul class="examples">
            {examples.noMatch.map(({ text, why }) => (
              <li key={text}>
                <span dir="auto">{text}</span> <span class="hint">{why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {exceptions.length + falsePositives.length > 0 && (
        <section>
          <h3>{t('lexicon.exceptions')}</h3>
          <p dir="auto">{[...exceptions.map(({ text }) => text), ...falsePositives].join(' · ')}</p>
        </section>
      )}
      <section>
        <h3>{t('lexicon.sources')}</h3>
        <SourceNames sources={concept.sources} />
      </section>
    </article>
  );
}
