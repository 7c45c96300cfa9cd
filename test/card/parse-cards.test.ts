import { describe, expect, it } from 'vitest';
import { evidenceKinds } from '../../src/assessment.js';
import { cardTextsSchema } from '../../src/card/card-texts-schema.js';
import { completeLabels } from '../../src/card/complete-labels.js';
import { parseCards } from '../../src/card/parse-cards.js';
import { categories } from '../../src/category.js';
import { LexiconError } from '../../src/lexicon/lexicon-error.js';
import { parseFile } from '../../src/lexicon/parse-file.js';
import { readLexiconFiles } from '../../src/lexicon/read.js';
import { assessmentOf, matchOf } from '../support/fixed-detector.js';
import { lexiconDirectory } from '../support/lexicon-directory.js';

const files = readLexiconFiles(lexiconDirectory);
const writeCard = parseCards(files);
const post = { text: 'ivory bangle' };

const evidence = (kind: 'product' | 'offer' | 'toy', polarity: 'for' | 'against', matches: number[]) => ({
  kind,
  polarity,
  strength: 'strong' as const,
  field: '/text',
  matches,
  contribution: 0.1,
});

const found = (category: 'ivory' | 'timber' | 'plant', parts = {}) =>
  assessmentOf({
    verdict: {
      risk: 'high',
      score: 0.9,
      recommendedAction: 'review',
      categories: [{ category, risk: 'high', score: 0.9 }],
    },
    matches: [matchOf({ quote: 'ivory' }), matchOf({ start: 0, end: 12, quote: 'ivory bangle' })],
    evidence: [evidence('product', 'for', [0, 1])],
    ...parts,
  });

describe('a card', () => {
  it.each([
    ['ivory', 'KEYWORD_UNLAWFUL_SALE_ANIMALS'],
    ['timber', 'KEYWORD_PROHIBITED_PRODUCTS'],
    ['plant', 'KEYWORD_PROHIBITED_PRODUCTS'],
  ] as const)('has the codes of %s', (category, keyword) => {
    expect(writeCard(post, found(category), 'en').policyCodes.dsa).toMatchObject([{ keyword }]);
  });

  it('quotes the longest words only, and puts no space after a Chinese sentence', () => {
    expect(writeCard(post, found('ivory'), 'en').explanation).toContain('product (“ivory bangle”). Nothing');
    expect(writeCard(post, found('ivory'), 'fr').explanation).toContain('produit (« ivory bangle »)');
    expect(writeCard(post, found('ivory'), 'zh-Hans').explanation).toContain('制品（“ivory bangle”）');
    expect(writeCard(post, found('ivory'), 'zh').explanation).not.toContain('。 ');
  });

  it('marks the pieces of a match whose parts stand apart', () => {
    const spans = [
      { start: 0, end: 5 },
      { start: 10, end: 16 },
    ];
    const card = writeCard(post, found('ivory', { matches: [matchOf({ start: 0, end: 16, spans })] }), 'en');
    expect(card.highlights).toMatchObject([{ field: '/text', spans }]);
  });

  it('shows what speaks against apart', () => {
    const both = [evidence('product', 'for', [0]), evidence('toy', 'against', [1])];
    const card = writeCard(post, found('ivory', { evidence: both }), 'en');
    expect(card.evidence.map(({ kind }) => kind)).toEqual(['product']);
    expect(card.counterEvidence.map(({ kind }) => kind)).toEqual(['toy']);
    expect(card.explanation).toContain('What speaks against it: toy (“ivory bangle”).');
  });

  it('says that other people trade, and that not all was read', () => {
    const card = writeCard(
      post,
      found('ivory', {
        findings: [
          { ruleId: 'x', title: 'x', category: 'ivory', severity: 'high', matches: [0], target: 'commenter' },
        ],
        notEvaluated: [{ field: '/text', reason: 'too-long' }],
      }),
      'en',
    );
    expect(card.explanation).toContain("other people's comments");
    expect(card.explanation).toContain('was not read');
    expect(card.questions.map(({ id }) => id)).toContain('commenters');
  });

  it('never has more than 100 points', () => {
    const everything = (['product', 'offer'] as const).map((kind) => evidence(kind, 'for', [0]));
    const { priority } = writeCard(post, found('ivory', { evidence: everything }), 'en');
    expect(priority).toBeGreaterThan(75);
    expect(priority).toBeLessThanOrEqual(100);
  });
});

describe('the files of the cards', () => {
  const broken = (name: string, from: string, to: string) =>
    new Map([...files].map(([file, text]) => [file, file === name ? text.replace(from, to) : text]));

  it.each([
    ['cards/fr.yaml', 'headline:', 'headlines:', /^cards\/fr\.yaml:\d+:\d+ .*headline/m],
    ['cards/th.yaml', '{list}', 'list', /^cards\/th\.yaml:\d+:\d+ .*\{list\}/m],
    ['cards/codes.yaml', 'score: 20', 'score: many', /^cards\/codes\.yaml:\d+:\d+ .*whole points/m],
  ])('tell where %s is wrong', (name, from, to, message) => {
    expect(() => parseCards(broken(name, from, to))).toThrow(message);
  });

  const languages = [...files.keys()].filter((file) => /^cards\/(?!codes)/.test(file));
  it.each(languages)('have a word for each kind of evidence and each category: %s', (file) => {
    const { value } = parseFile(file, files.get(file) ?? '', cardTextsSchema);
    expect(Object.keys(value?.kinds ?? {}).sort()).toEqual([...evidenceKinds].sort());
    expect(Object.keys(value?.categories ?? {}).sort()).toEqual([...categories].sort());
  });

  it('fall back on English, and on the name itself', () => {
    const names = ['live-animal', 'code', 'offer'] as const;
    expect(completeLabels(names, { code: 'mot de code' }, { code: 'code word', offer: 'offer' })).toEqual({
      'live-animal': 'live animal',
      code: 'mot de code',
      offer: 'offer',
    });
  });

  it('need English', () => {
    const without = new Map([...files].filter(([file]) => file !== 'cards/en.yaml'));
    expect(() => parseCards(without)).toThrow(LexiconError);
  });
});
