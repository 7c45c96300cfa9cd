import { useEffect, useState } from 'preact/hooks';
import type { SearchResponse } from '../../../../src/http/schemas/search-check.js';
import { MarkedText } from '../../components/marked-text.js';
import { MatchPopover } from '../../components/match-popover.js';
import { ProblemNote } from '../../components/problem-note.js';
import { languageName } from '../../i18n/format.js';
import { locale, t } from '../../i18n/translate.js';
import { checkQuery } from './check-query.js';
import { InterstitialCard } from './interstitial-card.js';
import { InterventionSummary } from './intervention-summary.js';
import { messageLocales } from './message-locales.js';

const every = 'every';
const pauseMilliseconds = 200;

interface Properties {
  query: string;
  onQuery: (query: string) => void;
}

/** A search bar, and under it what a person who types this would see, in one language or in all. */
export function QueryPreview({ query, onQuery }: Properties) {
  const [chosen, setChosen] = useState<string>(locale());
  const [answers, setAnswers] = useState<SearchResponse[]>([]);
  const [checked, setChecked] = useState('');
  const [error, setError] = useState<unknown>(undefined);

  useEffect(() => {
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const found = query.trim() === '' ? [] : await checkIn(query, chosen, controller.signal);
        if (controller.signal.aborted) return;
        setAnswers(found);
        setChecked(query);
        setError(undefined);
      } catch (reason) {
        if (!controller.signal.aborted) setError(reason);
      }
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [query, chosen]);

  const [first] = answers;
  return (
    <>
      <div class="search-bar">
        <input
          type="search"
          dir="auto"
          aria-label={t('search.query')}
          placeholder={t('search.query')}
          value={query}
          onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        />
        <select
          aria-label={t('search.locale')}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          <option value={every}>{t('search.everyLocale')}</option>
          {messageLocales.map((code) => (
            <option key={code} value={code}>
              {languageName(code)}
            </option>
          ))}
        </select>
      </div>
      {error !== undefined && <ProblemNote error={error} />}
      {error === undefined && first !== undefined && (
        <>
          <InterventionSummary answer={first} />
          {(first.matches ?? []).length > 0 && (
            <div>
              <h2 class="small-heading">{t('search.found')}</h2>
              <MarkedText text={checked} matches={first.matches ?? []} />
            </div>
          )}
          <div class="previews">
            {answers.map(({ interstitial }) =>
              interstitial === null ? null : (
                <InterstitialCard key={interstitial.locale} message={interstitial} />
              ),
            )}
          </div>
        </>
      )}
      <MatchPopover />
    </>
  );
}

/** The verdict is the same in each language; only where there is a message is it asked for in the others. */
async function checkIn(query: string, chosen: string, signal: AbortSignal): Promise<SearchResponse[]> {
  const [main = 'en', ...others] = chosen === every ? messageLocales : [chosen];
  const first = await checkQuery({ query, locale: main, include: 'matches' }, signal);
  if (first.interstitial === null) return [first];
  return [first, ...(await Promise.all(others.map((code) => checkQuery({ query, locale: code }, signal))))];
}
