import './anatomy-view.css';
import { useState } from 'preact/hooks';
import type { Analysis } from '../../../../src/workbench/analysis-schema.js';
import { EmptyNote } from '../../components/empty-note.js';
import { ProblemNote } from '../../components/problem-note.js';
import { RiskBadge } from '../../components/risk-badge.js';
import { TextField } from '../../components/text-field.js';
import { usePosted } from '../../components/use-posted.js';
import { ViewIntro } from '../../components/view-intro.js';
import { detectedLanguage, formatPair, formatPercent } from '../../i18n/format.js';
import { label, t } from '../../i18n/translate.js';
import { AnalysedMatches } from './analysed-matches.js';
import { ReadingTable } from './reading-table.js';
import { runsOf } from './runs-of.js';
import texts from './texts.json';
import { TokenList } from './token-list.js';

/** A text at each stage, so that an editor sees why something was found, or was not. */
export function AnatomyView() {
  const [text, setText] = useState(texts[0] ?? '');
  const { answer, error } = usePosted<Analysis>('v1/analyze', text.trim() === '' ? undefined : { text });
  return (
    <div class="anatomy-view">
      <ViewIntro title="anatomy.title" text="anatomy.intro" />
      <section class="panel" aria-label={t('try.example')}>
        <div class="examples">
          {texts.map((example) => (
            <button key={example} type="button" dir="auto" onClick={() => setText(example)}>
              {example}
            </button>
          ))}
        </div>
        <TextField label={t('field.text')} value={text} onChange={setText} rows={3} />
      </section>
      {error !== undefined && <ProblemNote error={error} />}
      {answer === undefined && error === undefined && <EmptyNote text={t('try.empty')} />}
      {answer !== undefined && <Stages analysis={answer} />}
    </div>
  );
}

function Stages({ analysis }: { analysis: Analysis }) {
  const { filters, folded, tokens, readings, matches, verdict, language } = analysis;
  return (
    <ol class="steps">
      {runsOf(filters).map((run) =>
        run[0]?.changed ? (
          <li key={run[0].name}>
            <h2>{label('filter', run[0].name)}</h2>
            <p class="text" dir="auto">
              {run[0].text}
            </p>
          </li>
        ) : (
          <li key={run[0]?.name} class="unchanged">
            <p class="hint">{run.map(({ name }) => label('filter', name)).join(' · ')}</p>
            <p class="hint">{t('anatomy.unchanged')}</p>
          </li>
        ),
      )}
      <li>
        <h2>{t('anatomy.folded')}</h2>
        <p class="text" dir="auto">
          {folded.text}
        </p>
        {folded.native !== folded.text && (
          <p class="text hint" dir="auto">
            {folded.native}
          </p>
        )}
      </li>
      <li>
        <h2>{t('anatomy.tokens')}</h2>
        <TokenList tokens={tokens} />
      </li>
      <li>
        <h2>{t('anatomy.readings')}</h2>
        <ReadingTable readings={readings} />
      </li>
      <li>
        <h2>{t('anatomy.matches')}</h2>
        <AnalysedMatches matches={matches} />
      </li>
      <li>
        <h2>{t('verdict.title')}</h2>
        <p>
          <RiskBadge risk={verdict.risk} /> {formatPercent(verdict.score)} ·{' '}
          {formatPair(t('verdict.language'), detectedLanguage(language))}
        </p>
      </li>
    </ol>
  );
}
