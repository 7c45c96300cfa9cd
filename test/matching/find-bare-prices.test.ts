import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/lexicon/read-table.js';
import { createFindBarePrices } from '../../src/matching/find-bare-prices.js';
import { numberStarts } from '../../src/matching/number-starts.js';

const find = createFindBarePrices(
  readTable('form\tlanguage\tfactor\nk\tund\t1000\nm\tund\t1000000\ntr\tvi\t1000000\nrb\tid\t1000\n'),
  readTable(
    'form\tlanguage\tplace\nje\tde\teach\nпо\tru\teach\nfür\tde\tfor\nza\tcs\tfor\nи\tru\tand\nwith\ten\tand\n',
  ),
);
const findBarePrices = (text: string, isAnswer = false) => find(text, numberStarts(text), isAnswer);
const found = (text: string): string[] =>
  findBarePrices(text).map(({ start, end }) => text.slice(start, end));

describe('a number without a currency', () => {
  it.each([
    ['selling my python and the tank, 150', '150'],
    ['δίνω πύθωνα, 1.200.', '1.200'],
    ['two parrots, 350, cage included', '350'],
    ['serval kittens $x,x00 ea', 'x,x00'],
    ['two tortoises, prix : 1xx, mp', '1xx'],
    ['just in from Tana, 40 a frog', '40'],
    ['teeth and claws, both 4000', '4000'],
    ['فروش بلبل، ۱۵۰، تهران', '۱۵۰'],
    ['5k, dm me', '5k'],
    ['совёнок и пустельга, по 3000, Тула', '3000'],
    ['zwei Nattern, je 80', '80'],
    ['macaw with ring, 2.5k', '2.5k'],
    ['3tr5', '3tr5'],
    ['lutung jinak, 750 rb', '750 rb'],
    ['수리부엉이 새끼 / 경북 / 35', '35'],
    ['টিয়া জোড়া ১২০০', '১২০০'],
    ['рысёнок, 2 месяца, 65 000, торг', '65 000'],
    ['zwei Geier, 1\u00a0200\u00a0000, Zürich', '1\u00a0200\u00a0000'],
    ['wer will ihn für 175?', '175'],
    ['dám za 600, Opava', '600'],
    ['башмачок, 6 ростков, 2500 и почтой вышлю', '2500'],
    ['tegu, four years, 250 with cage and lamp', '250'],
    ['želvák jde za 2 800 with ohrádka', '2 800'],
    ['žako, kroužek uzavřený. 19 000, Brno', '19 000'],
  ])('is a price where it closes a clause: %s', (text, price) => {
    expect(found(text)).toEqual([price]);
  });

  it.each([
    'two parrots, 12 weeks old',
    'гнездо, по 300 штук в год',
    'the server answers 5xx errors',
    'a python, 30 per cent of it tail',
    'carved in Congo, 1962',
    'call me, 08030000000',
    'python 150 cm',
    'the count reached 3,682',
    'born in 1990',
    'scale, 1:24',
    'pair, 5',
    'a rope, 5m, blue',
    '5k views already',
    '4k video',
    'звонить, 8 916 123 45 67',
    'für 2025?',
    'closed in May. 250 came back',
    'für 12 Wochen',
    'a snake, 30 and 40 long',
    'a boa, 200 with 12 scales',
  ])('is none: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('may be in thousands anywhere, but not so surely', () => {
    expect(findBarePrices('tortoise 350K WA')).toEqual([{ start: 9, end: 13, strength: 1 }]);
    expect(findBarePrices('tortoise, 350k')).toEqual([{ start: 10, end: 14, strength: 2 }]);
    expect(findBarePrices('tortoise in 4k')).toEqual([]);
  });

  it('may stand between the words of a line, less surely', () => {
    expect(findBarePrices('tota hand tame 3500 Delhi')).toEqual([{ start: 15, end: 19, strength: 1 }]);
    expect(findBarePrices('There are 3500 tigers left in the wild.')).toEqual([]);
    expect(findBarePrices('the tiger of 2010 again')).toEqual([]);
  });

  it('may begin an answer of who posted, less surely', () => {
    expect(findBarePrices('2500 ఫోన్ చెయ్యి', true)).toEqual([{ start: 0, end: 4, strength: 1 }]);
    expect(findBarePrices('12에 데려가세요', true)).toEqual([{ start: 0, end: 2, strength: 1 }]);
    expect(findBarePrices('12에 데려가세요')).toEqual([]);
    expect(findBarePrices('10.30 at the gate', true)).toEqual([]);
    expect(findBarePrices('2024 was a good year', true)).toEqual([]);
  });
});
