import './draft-trial.css';
import { useState } from 'preact/hooks';
import type { TrialResponse } from '../../../../src/workbench/trial-schema.js';
import { call } from '../../api/call.js';
import { EmptyNote } from '../../components/empty-note.js';
import { MarkedText } from '../../components/marked-text.js';
import { MatchPopover } from '../../components/match-popover.js';
import { ProblemNote } from '../../components/problem-note.js';
import { RiskBadge } from '../../components/risk-badge.js';
import { TextField } from '../../components/text-field.js';
import { formatPercent } from '../../i18n/format.js';
import { t } from '../../i18n/translate.js';
import draft from './draft.yaml?raw';
import posts from './trial-posts.json';

const mostPosts = 50;

/** A draft of a concept against posts: what is wrong with it, what it finds, what it would change. Nothing is stored. */
export function DraftTrial() {
  const [concept, setConcept] = useState(draft);
  const [path, setPath] = useState('codewords/draft');
  const [text, setText] = useState(posts.join('\n'));
  const [tried, setTried] = useState<{ posts: string[]; answer: TrialResponse } | undefined>(undefined);
  const [error, setError] = useState<unknown>(undefined);
  const [busy, setBusy] = useState(false);

  const run = async () => {
    const lines = text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(0, mostPosts);
    setBusy(true);
    setError(undefined);
    try {
      const body = { concept, path, posts: lines.map((line) => ({ text: line })) };
      setTried({
        posts: lines,
        answer: await call<TrialResponse>('v1/lexicon/try', { method: 'POST', body }),
      });
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div class="draft-trial columns">
      <section class="panel yaml" aria-label={t('lexicon.tab.try')}>
        <p class="hint">{t('lexicon.tryHint')}</p>
        <TextField label={t('lexicon.draft')} value={concept} onChange={setConcept} rows={18} />
        <TextField label={t('lexicon.path')} value={path} onChange={setPath} />
        <TextField label={t('lexicon.tryPosts')} value={text} onChange={setText} rows={6} />
        <div>
          <button type="button" class="primary" disabled={busy} onClick={run}>
            {busy ? t('common.loading') : t('lexicon.tryRun')}
          </button>
        </div>
      </section>
      <div class="stack">
        {error !== undefined && <ProblemNote error={error} />}
        {tried === undefined && error === undefined && <EmptyNote text={t('lexicon.tryEmpty')} />}
        {tried !== undefined && error === undefined && <Outcome {...tried} />}
      </div>
      <MatchPopover />
    </div>
  );
}

function Outcome({ posts: lines, answer }: { posts: readonly string[]; answer: TrialResponse }) {
  const { usable, replaces, problems, results } = answer;
  return (
    <section class="panel" aria-labelledby="trial-title" aria-live="polite">
      <h2 id="trial-title">{usable ? t('lexicon.usable') : t('lexicon.notUsable')}</h2>
      {replaces && <p class="hint">{t('lexicon.replaces')}</p>}
      {problems.length > 0 && (
        <ul class="problems">
          {problems.map(({ line, column, message }) => (
            <li key={`${line}:${column} ${message}`}>
              <code>
                {line}:{column}
              </code>{' '}
              {message}
            </li>
          ))}
        </ul>
      )}
      <ul class="results">
        {results.map(({ before, after, changed, matches }, at) => (
          <li key={at} data-changed={changed || undefined}>
            <MarkedText text={lines[at] ?? ''} matches={matches} />
            <span class="change">
              <bdi>
                <RiskBadge risk={before.risk} /> <bdi>{formatPercent(before.score)}</bdi>
              </bdi>
              <span class="arrow">→</span>
              <bdi>
                <RiskBadge risk={after.risk} /> <bdi>{formatPercent(after.score)}</bdi>
              </bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
