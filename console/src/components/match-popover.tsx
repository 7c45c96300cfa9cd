import './match-popover.css';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { MatchCard } from './match-card.js';
import { dismissMatches, hideMatches, keepMatches, openMatches } from './open-matches.js';

const gap = 8;
const mostHeight = 420;

/** The card of the matches under the pointer or the focus. It can be pointed into, and Escape closes it. */
export function MatchPopover() {
  const open = openMatches.value;
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const shown = box.current;
    if (open === undefined || shown === null) return;
    place(shown, open.anchor);
    // What the lexicon says comes a moment later, and makes the card longer.
    const watcher = new ResizeObserver(() => place(shown, open.anchor));
    for (const card of shown.children) watcher.observe(card);
    return () => watcher.disconnect();
  }, [open]);
  useEffect(() => {
    const closeByKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') dismissMatches();
    };
    const follow = ({ target }: Event) => {
      const isInside = target instanceof Node && box.current?.contains(target);
      if (isInside) return;
      const { anchor } = openMatches.peek() ?? {};
      // Tabbing to a word that is out of sight scrolls to it: its card goes along.
      if (box.current !== null && anchor !== undefined && anchor === document.activeElement)
        place(box.current, anchor);
      else openMatches.value = undefined;
    };
    document.addEventListener('keydown', closeByKey);
    document.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => {
      document.removeEventListener('keydown', closeByKey);
      document.removeEventListener('scroll', follow, { capture: true });
      openMatches.value = undefined;
    };
  }, []);

  if (open === undefined) return null;
  return (
    <div
      ref={box}
      id="match-card"
      class="match-popover"
      role="tooltip"
      onMouseEnter={keepMatches}
      onMouseLeave={() => hideMatches(open.key)}
    >
      {open.matches.map((match) => (
        <MatchCard key={`${match.term.id} ${match.term.text} ${match.start}`} match={match} />
      ))}
    </div>
  );
}

/** Below its word, or above where there is more room; never beyond the window. */
function place(box: HTMLElement, anchor: HTMLElement): void {
  const word = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  const left = Math.min(
    Math.max(gap, word.left),
    document.documentElement.clientWidth - box.offsetWidth - gap,
  );
  const above = word.top - 2 * gap;
  const below = innerHeight - word.bottom - 2 * gap;
  const isBelow = Math.min(box.scrollHeight, mostHeight) <= below || below >= above;
  box.style.maxHeight = `${Math.min(mostHeight, isBelow ? below : above)}px`;
  box.style.left = `${left}px`;
  box.style.top = `${isBelow ? word.bottom + gap : word.top - gap - box.offsetHeight}px`;
}
