import type { Post } from '../../src/post.js';
import { createRandom, type Random } from '../evasion/random.js';
import { readVocabulary, shares, type Vocabulary } from './read-vocabulary.js';

/** Kind of post: its share, and how long its texts are, in UTF-16 units. */
const kinds = [
  { share: 0.3, surface: 'search', title: 0, text: 28 },
  { share: 0.3, surface: 'listing', title: 62, text: 0 },
  { share: 0.25, surface: 'post', title: 0, text: 282 },
  { share: 0.15, surface: 'listing', title: 62, text: 1370 },
] as const;
/** Share of posts that hold a term. */
const withTerm = 0.05;

/**
 * Posts such as platforms see, all different: searches, titles, posts and listings in eight languages and five scripts,
 * 312 units long in the mean, with numbers, prices, names, typing errors, emoji and links. One in twenty holds a term
 * of its language. The same seed makes the same posts.
 */
export function makeCorpus(
  size: number,
  seed: string,
  terms: ReadonlyMap<string, readonly string[]>,
): readonly Post[] {
  const vocabularies = readVocabulary();
  const weighted = vocabularies.flatMap((one) =>
    Array.from({ length: shares[one.language] ?? 1 }, () => one),
  );
  const random = createRandom(seed);
  return Array.from({ length: size }, (): Post => {
    const vocabulary = random.pick(weighted);
    const kind = pickKind(random.next());
    const own = terms.get(vocabulary.language) ?? [];
    const term = random.chance(withTerm) && own.length > 0 ? random.pick(own) : undefined;
    const title =
      kind.title === 0 ? undefined : write(kind.title, vocabulary, random, kind.text > 0 ? undefined : term);
    const text = kind.text === 0 ? undefined : write(kind.text, vocabulary, random, term);
    return {
      surface: kind.surface,
      ...(title === undefined ? {} : { title }),
      ...(text === undefined ? {} : { text }),
    };
  });
}

/** The kind at a place between 0 and 1, where the kinds stand side by side by their shares. */
function pickKind(at: number): (typeof kinds)[number] {
  let before = 0;
  for (const kind of kinds) {
    before += kind.share;
    if (at < before) return kind;
  }
  return kinds[0];
}

/** Running text of about so many units, with the term somewhere in it. */
function write(units: number, vocabulary: Vocabulary, random: Random, term: string | undefined): string {
  const goal = units * (0.6 + random.next() * 0.8);
  const termAt = term === undefined ? Number.POSITIVE_INFINITY : random.next() * goal * 0.8;
  let text = '';
  let placed = false;
  let sentence = true;
  while (text.length < goal || (term !== undefined && !placed)) {
    let word = nextWord(vocabulary, random);
    if (term !== undefined && !placed && text.length >= termAt) {
      word = ` ${term} `;
      placed = true;
    }
    if (sentence) word = word.charAt(0).toUpperCase() + word.slice(1);
    sentence = random.chance(0.08);
    const end = sentence ? random.pick(['.', '!', '.', ',', '?', '\n']) : random.chance(0.04) ? ',' : '';
    text += word + end + (vocabulary.hasSpaces || random.chance(0.08) ? ' ' : '');
  }
  return text.trim();
}

const syllables = 'ka lo mi ra ten vor ze shi bru nal op qua dex fy gri wo jun tal es pir'.split(' ');
const emoji = ['🙂', '😂', '👍', '🔥', '❤️', '🎉', '📦', '🚲', '☕', '🏠'];

function nextWord({ small, content, names, hasSpaces }: Vocabulary, random: Random): string {
  const at = random.next();
  if (at < 0.4) return small[Math.floor(small.length * random.next() ** 2)] ?? random.pick(content);
  if (at < 0.78) return random.pick(content);
  if (at < 0.88) return random.pick(names);
  if (at < 0.92) return String(random.below(2000));
  if (at < 0.94)
    return `${random.pick(['$', '€', '£', ''])}${random.below(900)}${random.pick(['', '.50', ' usd'])}`;
  if (at < 0.945) return `${random.pick(['XT', 'GT', 'M', 'RX'])}-${random.below(9000)}`;
  if (at < 0.955) return random.pick(emoji);
  if (at < 0.965) return `#${random.pick(content)}`;
  if (at < 0.97) return `https://example.org/${random.pick(syllables)}/${random.below(90_000)}`;
  // Names of people and shops, slang, slips: words that no list has.
  if (hasSpaces && at < 0.985) return invent(random);
  return slip(random.pick(content), random);
}

const invent = (random: Random): string =>
  Array.from({ length: 2 + random.below(3) }, () => random.pick(syllables)).join('');

/** A letter doubled or left out. */
function slip(word: string, random: Random): string {
  const at = random.below(word.length);
  return word.slice(0, at) + (random.chance(0.5) ? word.charAt(at).repeat(2) : '') + word.slice(at + 1);
}
