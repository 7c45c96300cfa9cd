import { describe, it } from 'vitest';
import { springTrap, type Trap } from './spring-trap.js';

const company = 'and a tiger skin for sale, price in DM';

/** The term stands there and means something else. */
const traps: readonly Trap[] = [
  { term: 'ivory', text: 'Ivory Coast beat Ghana two to one', why: 'a country' },
  { term: 'ivory', text: 'He was tickling the ivories at the bar', why: 'a piano' },
  { term: 'ivory', text: 'Wedding dress in ivory, size 12, for sale', why: 'a colour' },
  { term: 'tiger', text: 'Tiger balm, three jars, for sale', why: 'an ointment' },
  { term: 'jaguar', text: 'Jaguar XF 2012 diesel, full service history', why: 'a car', company },
];

describe('contexts', () => {
  it.each(traps)('$why is no $term', springTrap);
});
