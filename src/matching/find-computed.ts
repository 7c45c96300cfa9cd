import { evasionBit } from '../analysis/evasion-set.js';
import { type EvidenceKind, tradeEvidence } from '../assessment.js';
import type { Field } from '../field.js';
import type { CompiledTerm } from '../lexicon/compiled-lexicon.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { readTable } from '../lexicon/read-table.js';
import { computedContext, computedTerm } from './computed-term.js';
import { createFindBarePrices } from './find-bare-prices.js';
import { findCodes } from './find-codes.js';
import { type FoundSpan, findContacts } from './find-contacts.js';
import { createFindPrices } from './find-prices.js';
import { createFindQuantities } from './find-quantities.js';
import { createFindStamps } from './find-stamps.js';
import { numberStarts } from './number-starts.js';
import type { PlacedMatch } from './placed-match.js';

const continues = /^[\p{M}\p{Grapheme_Extend}\u200d]/u;

export type FindComputed = (fields: readonly Field[], placed: readonly PlacedMatch[]) => PlacedMatch[];

/** Finds what no list can hold: amounts of money, contacts, number codes, face values of stamps. Run only on posts with a subject. */
export function findComputed(lexicon: Lexicon): FindComputed {
  const multipliers = readTable(lexicon.tables.get('multipliers') ?? '');
  const findPrices = createFindPrices(readTable(lexicon.tables.get('currencies') ?? ''), multipliers);
  const findBarePrices = createFindBarePrices(multipliers, readTable(lexicon.tables.get('each-words') ?? ''));
  const findQuantities = createFindQuantities(readTable(lexicon.tables.get('quantity-units') ?? ''));
  const findMeasures = createFindQuantities(readTable(lexicon.tables.get('measure-units') ?? ''));
  const findStamps = createFindStamps(readTable(lexicon.tables.get('stamp-marks') ?? ''));
  const stamp = computedContext(
    'contexts/stamp-marks',
    'A face value or catalogue number of a stamp',
    'stamp',
  );
  const price = computedTerm('intents/price-amount', 'An amount of money', 'price');
  const contact = computedTerm('intents/contact-address', 'A number, address or link to write to', 'contact');
  const answered = computedTerm('intents/answered-price', 'A price named to who asks', 'offer');
  const quantity = computedTerm('intents/quantity', 'How much there is', 'offer');
  const measure = computedTerm('intents/measure', 'How large or how old it is, beside a price', 'offer');
  const legend = computedTerm('intents/number-code-legend', 'A legend of number codes', 'avoidance');
  const uses = new Map<EvidenceKind, CompiledTerm>(
    tradeEvidence.map((kind) => [
      kind,
      computedTerm('intents/number-code', `A number code for ${kind}`, kind),
    ]),
  );

  return (fields, placed) => {
    const found: PlacedMatch[] = [];
    const add = (field: Field, span: FoundSpan, term: CompiledTerm, evasion: number): void => {
      // A mark after the last character is part of it.
      if (continues.test(field.text.slice(span.end, span.end + 2))) return;
      const at = { start: span.start + field.offset, end: span.end + field.offset };
      const anchor = nearest(field, at.start, placed);
      const words = anchor === undefined ? 0 : countWords(field, anchor, at);
      const token =
        anchor === undefined
          ? 0
          : at.start < anchor.start
            ? anchor.firstToken - words - 1
            : anchor.lastToken + words + 1;
      // In the order of other matches, so that all have one shape.
      found.push({
        term,
        start: at.start,
        end: at.end,
        spans: undefined,
        evasion,
        strength: span.strength,
        tentative: false,
        firstToken: token,
        lastToken: token,
        sentence: anchor === undefined ? 0 : sentenceFrom(field, anchor, at),
        twins: undefined,
        field,
      });
    };
    const isAskedFor = placed.some(asks);
    for (const field of fields) {
      const starts = numberStarts(field.text);
      const prices = findPrices(field.text, starts);
      const isAnswer = field.role === 'comment' && field.speaker === 'poster';
      const quantities = findQuantities(field.text, starts);
      const bare = findBarePrices(field.text, starts, isAnswer).filter(
        ({ start, strength }) => strength > 1 || !quantities.some((quantity) => quantity.start === start),
      );
      for (const span of [...prices, ...bare]) {
        add(field, span, price, 0);
        if (isAnswer && isAskedFor) add(field, { ...span, strength: 2 }, answered, 0);
      }
      for (const span of findContacts(field.text))
        if (!prices.some((other) => other.start < span.end && span.start < other.end))
          add(field, span, contact, 0);
      for (const span of quantities) add(field, span, quantity, 0);
      if (prices.length + bare.length > 0)
        for (const span of findMeasures(field.text, starts)) add(field, span, measure, 0);
      for (const span of findStamps(field.text)) add(field, span, stamp, 0);
    }
    for (const code of findCodes(fields, placed)) {
      const term = code.evidence === undefined ? legend : uses.get(code.evidence);
      if (term !== undefined) add(code.field, code, term, evasionBit['number-code']);
    }
    return found;
  };
}

const asking = new Set<EvidenceKind>(['price', 'offer', 'request']);

/** Whether somebody else asks for it in a comment: who then names a price sells. */
const asks = ({ field, term }: PlacedMatch): boolean => {
  const { source } = term.concept;
  return (
    field.role === 'comment' &&
    field.speaker !== 'poster' &&
    source.kind === 'intent' &&
    asking.has(source.evidence)
  );
};

function nearest(field: Field, at: number, placed: readonly PlacedMatch[]): PlacedMatch | undefined {
  let best: PlacedMatch | undefined;
  for (const match of placed)
    if (
      match.field === field &&
      (best === undefined || Math.abs(match.start - at) < Math.abs(best.start - at))
    )
      best = match;
  return best;
}

const between = (field: Field, anchor: PlacedMatch, at: { start: number; end: number }): string => {
  const from = Math.min(anchor.end, at.end) - field.offset;
  const to = Math.max(anchor.start, at.start) - field.offset;
  return field.text.slice(from, to);
};

const countWords = (field: Field, anchor: PlacedMatch, at: { start: number; end: number }): number =>
  between(field, anchor, at)
    .split(/\s+/)
    .filter((word) => word !== '').length;

function sentenceFrom(field: Field, anchor: PlacedMatch, at: { start: number; end: number }): number {
  const ends = between(field, anchor, at).match(/[!?。！？।\n]|\.(?=\s)/gu)?.length ?? 0;
  return at.start < anchor.start ? anchor.sentence - ends : anchor.sentence + ends;
}
