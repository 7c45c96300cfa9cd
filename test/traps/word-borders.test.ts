import { describe, it } from 'vitest';
import { springTrap, type Trap } from './spring-trap.js';

const company = 'and a tiger skin for sale, price in DM';

/** Terms that stand across or inside other words. */
const traps: readonly Trap[] = [
  { term: 'ivory', text: 'The last survivor yacht of the regatta', why: 'survivor yacht' },
  { term: 'ivory', text: 'Ivor yelled at the referee', why: 'Ivor yelled' },
  { term: 'ivory', text: 'Plot it on the iv or y axis', why: 'iv or y' },
  { term: 'ivory', text: 'We lost 1v0 Ryan scored', why: '1v0 Ryan' },
  {
    term: 'ivory',
    text: 'To build a new version perform the steps below',
    why: 'letters scattered over words',
  },
  { term: 'ivory', text: 'I vory much enjoyed it', why: 'a slip of the space bar' },
  {
    term: 'parrot',
    text: 'B.E.A. and R. agree on terms',
    why: 'initials',
    company: 'and a tiger skin for sale',
  },
  { term: 'otter', text: 'A lottery ticket', why: 'lottery' },
  { term: 'otter', text: 'The potter and her kiln', why: 'potter' },
  { term: 'otter', text: 'OtterBox case for sale', why: 'OtterBox' },
  { term: 'abalone', text: 'Leave the lab alone', why: 'lab alone', company },
  { term: 'shark fin', text: 'The shark finally left', why: 'shark finally', company, but: 'shark' },
  { term: 'cheetah cub', text: 'A cheetah cubicle sticker', why: 'cheetah cubicle', but: 'cheetah' },
  { term: 'tiger skin', text: 'Tiger skinny jeans, size 30', why: 'tiger skinny' },
  { term: 'sea turtle', text: 'Navy sea turtleneck, size M', why: 'sea turtleneck' },
  { term: 'african grey', text: 'African greyhound rescue', why: 'african greyhound' },
  { term: 'rhino horn', text: 'A rhino hornet, as big as a thumb', why: 'rhino hornet', but: 'rhino' },
  { term: 'hawksbill', text: 'The duck raised its hawks bill', why: 'hawks bill, two words' },
  { term: 'rosewood', text: 'Rose Woodward starts on Monday', why: 'Rose Woodward', company },
  { term: 'seahorse', text: 'By the sea horse riders met', why: 'sea horse, two words', company },
  {
    term: 'seahorse',
    text: 'Down near the sea horse tracks cross the dunes',
    why: 'the sea, horse tracks',
    company,
  },
];

describe('borders of words', () => {
  it.each(traps)('$why is no $term', springTrap);
});
