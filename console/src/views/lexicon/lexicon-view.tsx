import './lexicon-view.css';
import type { LexiconSummary } from '../../../../src/workbench/catalogue-schemas.js';
import { ProblemNote } from '../../components/problem-note.js';
import { TabList } from '../../components/tab-list.js';
import { useAnswer } from '../../components/use-answer.js';
import { ViewIntro } from '../../components/view-intro.js';
import { formatNumber } from '../../i18n/format.js';
import { t } from '../../i18n/translate.js';
import { addressOf, parameters } from '../../state/route.js';
import { CoverageMatrix } from './coverage-matrix.js';
import { DraftTrial } from './draft-trial.js';
import { SourceList } from './source-list.js';
import { TermBrowser } from './term-browser.js';

const tabs = ['browse', 'coverage', 'sources', 'try'] as const;

/** The words: to search, to see where there are few, and where they were read. */
export function LexiconView() {
  const { answer: summary, error } = useAnswer<LexiconSummary>('v1/lexicon');
  const tab = tabs.find((name) => name === parameters.value.get('tab')) ?? 'browse';
  return (
    <div class="lexicon-view">
      <ViewIntro title="lexicon.title" text="lexicon.intro" />
      {error !== undefined && <ProblemNote error={error} />}
      {summary === undefined && error === undefined && <p role="status">{t('common.loading')}</p>}
      {summary !== undefined && (
        <>
          <Facts summary={summary} />
          <div class="tabs">
            <TabList
              names={tabs}
              chosen={tab}
              onChoose={(name) => {
                location.hash = addressOf('lexicon', { tab: name });
              }}
              label={t('lexicon.title')}
              nameOf={(name) => t(`lexicon.tab.${name}`)}
              panel="lexicon-panel"
            />
          </div>
          <div id="lexicon-panel" role="tabpanel" aria-label={t(`lexicon.tab.${tab}`)}>
            {tab === 'browse' && <TermBrowser summary={summary} />}
            {tab === 'coverage' && <CoverageMatrix summary={summary} />}
            {tab === 'sources' && <SourceList sources={summary.sources} />}
            {tab === 'try' && <DraftTrial />}
          </div>
        </>
      )}
    </div>
  );
}

function Facts({ summary }: { summary: LexiconSummary }) {
  const facts = [
    [t('verdict.lexicon'), summary.version],
    [t('lexicon.date'), summary.date],
    [t('lexicon.concepts'), formatNumber(summary.concepts)],
    [t('lexicon.terms'), formatNumber(summary.terms)],
    [t('lexicon.curated'), formatNumber(summary.curated.terms)],
    [t('lexicon.languages'), formatNumber(Object.keys(summary.languages).length)],
    [t('lexicon.sources'), formatNumber(summary.sources.length)],
  ] as const;
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
