/** The wildlife categories of the contract, in the order in which they are documented. */
export const categories = [
  'ivory',
  'rhino-horn',
  'pangolin',
  'big-cat',
  'bear',
  'hornbill',
  'marine-turtle',
  'tortoise',
  'reptile',
  'amphibian',
  'bird',
  'primate',
  'otter',
  'mammal-other',
  'fish',
  'marine-product',
  'coral',
  'insect',
  'plant',
  'timber',
  'saiga',
  'musk',
  'leather',
  'general-wildlife',
] as const;

export type Category = (typeof categories)[number];
