import { parseCards } from '../card/parse-cards.js';
import type { WriteCard } from '../card/write-card.js';
import { createDetectorInSteps, type Detector } from '../detector.js';
import { type Interstitials, parseInterstitials } from '../http/interstitials.js';
import { openLexicon } from '../lexicon/open-lexicon.js';
import type { LexiconSnapshot } from '../lexicon/snapshot.js';
import type { Steps } from '../steps.js';

/** What requests are answered with. */
export interface BuiltLexicon {
  detector: Detector;
  interstitials: Interstitials;
  writeCard: WriteCard;
}

/** From the files of a lexicon to what serves. Throws a `LexiconError` with all that is wrong with their form. */
export function* buildLexicon(snapshot: LexiconSnapshot): Steps<BuiltLexicon> {
  const lexicon = yield* openLexicon(snapshot);
  const interstitials = parseInterstitials(snapshot.files);
  const writeCard = parseCards(snapshot.files);
  return { detector: yield* createDetectorInSteps(lexicon), interstitials, writeCard };
}
