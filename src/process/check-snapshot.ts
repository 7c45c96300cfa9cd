import { parseCards } from '../card/parse-cards.js';
import { createDetector } from '../detector.js';
import { parseInterstitials } from '../http/interstitials.js';
import { formatProblem, LexiconError } from '../lexicon/lexicon-error.js';
import { openLexicon } from '../lexicon/open-lexicon.js';
import { assertOverlays, type LexiconSnapshot } from '../lexicon/snapshot.js';
import { runToEnd } from '../steps.js';

const mostTried = 300;

/** Everything that keeps a lexicon from being served, as lines to read: none when it is good. */
export function checkSnapshot(snapshot: LexiconSnapshot, today: Date): string[] {
  try {
    const lexicon = runToEnd(openLexicon(snapshot));
    parseInterstitials(snapshot.files);
    parseCards(snapshot.files);
    assertOverlays(lexicon, snapshot, today);
    // The proof that it works, and not only that it has the right form.
    const detector = createDetector(lexicon);
    for (const { examples } of lexicon.concepts.slice(0, mostTried))
      for (const { text } of examples.match.slice(0, 1)) detector.assess({ text });
    return [];
  } catch (error) {
    if (error instanceof LexiconError) return error.problems.map(formatProblem);
    return [error instanceof Error ? error.message : String(error)];
  }
}
