import './marked-text.css';
import { useId, useMemo } from 'preact/hooks';
import type { Match } from '../../../src/assessment.js';
import { t } from '../i18n/translate.js';
import { cutSegments } from './cut-segments.js';
import { hideMatches, openMatches, showMatches } from './open-matches.js';
import { toneOf } from './tone-of.js';

/** A text with its matches in place. Pointing at one, or tabbing to it, opens the card that explains it. */
export function MarkedText({ text, matches }: { text: string; matches: readonly Match[] }) {
  const id = useId();
  const segments = useMemo(() => cutSegments(text.length, matches), [text, matches]);
  return (
    <span class="marked-text" dir="auto">
      {segments.map(({ start, end, marks }) => {
        const piece = text.slice(start, end);
        const over = marks.flatMap((index) => matches[index] ?? []);
        const [inner, outer] = over;
        if (inner === undefined) return piece;
        const key = `${id}-${start}`;
        const open = openMatches.value?.key === key;
        const show = (anchor: HTMLElement, by: 'pointer' | 'focus') =>
          showMatches({ key, matches: over, anchor }, by);
        return (
          <mark
            key={start}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what explains the word has to be in reach of the keyboard
            tabIndex={0}
            role="note"
            aria-label={`${piece} (${t('match.found', { term: inner.term.text || t('match.unpublished') })})`}
            aria-describedby={open ? 'match-card' : undefined}
            data-tone={toneOf(inner.term.kind)}
            data-outer={outer && toneOf(outer.term.kind)}
            data-depth={Math.min(3, over.length)}
            data-strength={inner.strength}
            data-open={open || undefined}
            onMouseEnter={({ currentTarget }) => show(currentTarget, 'pointer')}
            onMouseLeave={() => hideMatches(key)}
            onFocus={({ currentTarget }) => show(currentTarget, 'focus')}
            onBlur={() => hideMatches(key)}
          >
            {piece}
          </mark>
        );
      })}
    </span>
  );
}
