import { AlignedText } from '../analysis/aligned-text.js';
import { createCharFilters } from '../analysis/char-filters/char-filters.js';
import { CharacterClass } from '../analysis/character-class.js';
import { evasionNames } from '../analysis/evasion-set.js';
import type { FoldedText } from '../analysis/folded-text.js';
import type { Span } from '../analysis/span.js';
import type { FieldReading } from '../matching/find-terms.js';
import { createIsSubjectWord } from '../matching/is-subject-word.js';
import { createLettersOfSubjects } from '../matching/letters-of-subjects.js';
import { strengthNames } from '../scoring/describe-match.js';
import { type Analysis, type TextToAnalyze, tokenKinds } from './analysis-schema.js';
import { explainMatches } from './explain-matches.js';
import type { Parts } from './workbench.js';

/** Takes a text apart, as the detector does, and shows each stage. `showAmber`: with words that are not published. */
export type AnalyzeText = (request: TextToAnalyze, showAmber: boolean) => Analysis;

export function createAnalyzeText({ lexicon, compiled, finders, versions, assess }: Parts): AnalyzeText {
  const filters = createCharFilters(
    compiled,
    createIsSubjectWord(compiled),
    createLettersOfSubjects(compiled),
  );
  const amberWords = new Set(
    lexicon.concepts.flatMap(({ terms }) =>
      terms
        .filter(({ tlp }) => tlp === 'amber')
        .flatMap(({ text }) => {
          const words = compiled.rules.cut(text).words.map((word) => word.text);
          return [...words, words.join('')];
        }),
    ),
  );

  const showReadings = (reading: FieldReading, text: string, showAmber: boolean): Analysis['readings'] => {
    const { lattice } = reading;
    const readings: Analysis['readings'] = [];
    for (let edge = 1; edge < lattice.count; edge++) {
      const span = spanOf(reading.text, lattice.from[edge] ?? 0, lattice.to[edge] ?? 0);
      const word = compiled.words.at(lattice.word[edge] ?? 0) ?? '';
      const evasion = evasionNames(lattice.evasion[edge] ?? 0);
      // What is written plainly tells its writer nothing new.
      const plain = reading.text.slice(lattice.from[edge] ?? 0, lattice.to[edge] ?? 0) === word;
      const hidden = !showAmber && !plain && amberWords.has(word);
      readings.push({
        ...span,
        quote: text.slice(span.start, span.end),
        word: hidden ? '' : withEmoji(word, text.slice(span.start, span.end)),
        evasion,
        sureness: strengthNames[lattice.sureness[edge] ?? 1] ?? 'weak',
      });
    }
    return readings.sort((one, other) => one.start - other.start || other.end - one.end);
  };

  return ({ text, surface = 'post', language }, showAmber) => {
    const reading = finders.findTerms(text, 'all');
    // The buffers of a reading are good until the next one: what is shown of them is copied at once.
    const shown = {
      filters: showFilters(text),
      folded: {
        text: showUnits(reading.text, reading.text.units, text),
        native: showUnits(reading.text, reading.text.natives, text),
      },
      tokens: showTokens(reading, text),
      readings: showReadings(reading, text, showAmber),
    };
    const explained = explainMatches(reading, text, surface, language, finders);
    const assessment = assess({ text, surface, ...(language !== undefined && { language }) });
    const { risk, score } = assessment.verdict;
    return {
      ...shown,
      ...explained,
      verdict: { risk, score },
      language: assessment.language.detected,
      versions: { engine: versions.engine, lexicon: versions.lexicon },
    };
  };

  function showFilters(text: string): Analysis['filters'] {
    let aligned = AlignedText.of(text);
    return filters.map(({ name, apply }) => {
      const before = aligned.text;
      aligned = apply(aligned);
      return { name, text: aligned.text, changed: aligned.text !== before };
    });
  }
}

/** Where units of the folded text stand in the original; a field may have been put into another order. */
function spanOf(text: FoldedText, from: number, to: number): Span {
  let start = text.starts[from] ?? 0;
  let end = text.ends[from] ?? start;
  for (let at = from + 1; at < to; at++) {
    start = Math.min(start, text.starts[at] ?? start);
    end = Math.max(end, text.ends[at] ?? end);
  }
  return { start, end };
}

function showTokens({ text, tokens }: FieldReading, original: string): Analysis['tokens'] {
  return Array.from({ length: tokens.count }, (_, token) => {
    const from = tokens.from[token] ?? 0;
    const to = tokens.to[token] ?? 0;
    const span = spanOf(text, from, to);
    const quote = original.slice(span.start, span.end);
    return {
      ...span,
      quote,
      text: withEmoji(text.slice(from, to), quote),
      kind: tokenKinds[tokens.kind[token] ?? 0] ?? 'word',
      sentence: tokens.sentence[token] ?? 0,
    };
  });
}

/** Emoji are single units of private use within; whoever reads them wants to see the emoji. */
function showUnits(text: FoldedText, units: Uint16Array, original: string): string {
  let shown = '';
  for (let at = 0; at < text.length; at++)
    shown +=
      text.kinds[at] === CharacterClass.emoji
        ? original.slice(text.starts[at], text.ends[at])
        : String.fromCharCode(units[at] ?? 0);
  return shown;
}

function withEmoji(word: string, quote: string): string {
  return /[\ue000-\uf8ff]/.test(word) ? quote : word;
}
