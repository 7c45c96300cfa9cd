import { LexiconError } from '../lexicon/lexicon-error.js';
import { parseFile } from '../lexicon/parse-file.js';
import type { LexiconFiles } from '../lexicon/read.js';
import { nearestLanguage, parseTag } from '../nearest-language.js';
import {
  type Interstitial,
  type InterstitialsFile,
  interstitialsFileSchema,
} from './schemas/interstitial.js';

export type Interstitials = (intervention: 'advisory' | 'block', locale: string | undefined) => Interstitial;

/**
 * Reads the messages of the search check, and answers with the one for an intervention in a language. Throws a
 * `LexiconError` with all that is wrong with them.
 */
export function parseInterstitials(files: LexiconFiles): Interstitials {
  const name = 'interstitials.yaml';
  const { value: file, problems } = parseFile(name, files.get(name) ?? '', interstitialsFileSchema);
  if (file === undefined) throw new LexiconError(problems);

  return (intervention, tag) => {
    const locale = nearestLanguage((language) => Object.hasOwn(file.messages, language), tag);
    const message = file.messages[locale]?.[intervention];
    if (message === undefined) throw new Error(`There is no ${intervention} message in ${locale}`);
    return {
      id: `wildlife-trade-${intervention}`,
      locale,
      ...message,
      actions: file.actions[intervention],
      resources: [...(file.reporting[country(file, tag) ?? ''] ?? []), ...file.resources],
    };
  };
}

/** Where to report: the country in the tag, or the one where nearly all speakers of the language live. */
function country(file: InterstitialsFile, tag: string | undefined): string | undefined {
  const locale = parseTag(tag);
  return locale?.region ?? file.mainCountry[locale?.language ?? ''];
}
