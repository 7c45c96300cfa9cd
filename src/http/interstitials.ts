import { LexiconError } from '../lexicon/lexicon-error.js';
import { parseFile } from '../lexicon/parse-file.js';
import type { LexiconFiles } from '../lexicon/read.js';
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
    const locale = chooseLocale(file, tag);
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

/**
 * The nearest language there is, as in RFC 4647 lookup, but by way of the likely script: zh-TW is written in the
 * script of zh-Hant, and pt-BR is Portuguese.
 */
function chooseLocale(file: InterstitialsFile, tag: string | undefined): string {
  const locale = parseTag(tag)?.maximize();
  if (locale === undefined) return 'en';
  const candidates = [`${locale.language}-${locale.script}`];
  // A language in another script than its own is no help to who reads only that one.
  if (parseTag(locale.language)?.maximize().script === locale.script) candidates.push(locale.language);
  return candidates.find((candidate) => Object.hasOwn(file.messages, candidate)) ?? 'en';
}

/** Where to report: the country in the tag, or the one where nearly all speakers of the language live. */
function country(file: InterstitialsFile, tag: string | undefined): string | undefined {
  const locale = parseTag(tag);
  return locale?.region ?? file.mainCountry[locale?.language ?? ''];
}

function parseTag(tag: string | undefined): Intl.Locale | undefined {
  if (tag === undefined) return undefined;
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}
