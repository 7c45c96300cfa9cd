import './try-post-view.css';
import { useRef } from 'preact/hooks';
import { EmptyNote } from '../../components/empty-note.js';
import { ProblemNote } from '../../components/problem-note.js';
import { ViewIntro } from '../../components/view-intro.js';
import { formatPercent } from '../../i18n/format.js';
import { t } from '../../i18n/translate.js';
import { outcome, waiting } from './assess-post.js';
import { EvidenceLists } from './evidence-lists.js';
import { ExamplePicker } from './example-picker.js';
import { FindingsList } from './findings-list.js';
import { HighlightedPost } from './highlighted-post.js';
import { PostComposer } from './post-composer.js';
import { RequestCode } from './request-code.js';
import { ReviewerCard } from './reviewer-card.js';
import { VerdictBar } from './verdict-bar.js';
import { VerdictCard } from './verdict-card.js';

export function TryPostView() {
  const results = useRef<HTMLDivElement>(null);
  const verdict = outcome.value?.assessment?.verdict;
  return (
    <div class="try-post">
      <ViewIntro title="try.title" text="try.intro" />
      <div class="columns">
        <section class="panel composer" aria-label={t('try.post')}>
          <ExamplePicker />
          <PostComposer />
        </section>
        <div ref={results} class="stack results" aria-busy={waiting.value}>
          <Results />
        </div>
      </div>
      {verdict !== undefined && (
        <VerdictBar verdict={verdict} onOpen={() => results.current?.scrollIntoView({ block: 'start' })} />
      )}
    </div>
  );
}

function Results() {
  const shown = outcome.value;
  if (shown === undefined) return <EmptyNote text={waiting.value ? t('common.loading') : t('try.empty')} />;
  const { post, assessment, error } = shown;
  if (assessment === undefined) return <ProblemNote error={error} />;
  const { risk, score, recommendedAction } = assessment.verdict;
  return (
    <>
      <p class="visually-hidden" role="status">
        {t(`risk.${risk}`)}, {formatPercent(score)}, {t(`action.${recommendedAction}`)}
      </p>
      <VerdictCard assessment={assessment} />
      <HighlightedPost post={post} matches={assessment.matches} />
      <EvidenceLists assessment={assessment} />
      <FindingsList findings={assessment.findings} />
      <ReviewerCard post={post} />
      <RequestCode post={post} />
    </>
  );
}
