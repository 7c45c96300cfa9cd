import type { AnalyzedMatch } from '../../../../src/workbench/analysis-schema.js';
import { ScrollBox } from '../../components/scroll-box.js';
import { languageName } from '../../i18n/format.js';
import { label, t } from '../../i18n/translate.js';
import { addressOf } from '../../state/route.js';

/** The terms that the readings make, and what became of each; those that count come first. */
export function AnalysedMatches({ matches }: { matches: readonly AnalyzedMatch[] }) {
  if (matches.length === 0) return <p class="hint">{t('evidence.none')}</p>;
  const sorted = [...matches].sort((one, other) => rank(one) - rank(other));
  return (
    <ScrollBox label={t('anatomy.matches')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('match.written')}</th>
            <th scope="col">{t('lexicon.term')}</th>
            <th scope="col">{t('match.concept')}</th>
            <th scope="col">{t('anatomy.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ start, end, quote, term, outcome, by, needs }) => (
            <tr key={`${start} ${end} ${term.id} ${term.text} ${outcome}`}>
              <td>
                <bdi>{quote}</bdi>
              </td>
              <td>
                <bdi>{term.text || t('match.unpublished')}</bdi>{' '}
                {term.language !== 'und' && <span class="hint">{languageName(term.language)}</span>}
              </td>
              <td>
                <a href={addressOf('lexicon', { tab: 'browse', concept: term.id })}>{term.id}</a>
              </td>
              <td>
                <span class="outcome" data-outcome={outcome}>
                  {needs !== undefined && outcome === 'needs-not-met'
                    ? t('outcome.lacks', { needs: label('needs', needs) })
                    : label('outcome', outcome)}
                </span>
                {by.length > 0 && (
                  <span class="hint">
                    {' '}
                    {[...new Set(by.flatMap((at) => matches[at]?.quote ?? []))].join(' · ')}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function rank({ outcome }: AnalyzedMatch): number {
  return ['counted', 'context', 'exception'].includes(outcome) ? 0 : 1;
}
