import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';
import { substitute } from './substitute.js';

export const leetspeak: readonly Operator[] = [
  {
    name: 'leet-digits',
    kind: 'leetspeak',
    does: 'digits for letters, p 1',
    disguise: onlyLatin((text, random) => substitute('leet-digits', text, 1, random)),
  },
  {
    name: 'leet-digits-some',
    kind: 'leetspeak',
    does: 'digits for letters, p .4, at least one',
    disguise: onlyLatin((text, random) => substitute('leet-digits', text, 0.4, random)),
  },
  {
    name: 'leet-symbols',
    kind: 'leetspeak',
    does: 'signs for letters (@ $ ! €), p 1',
    disguise: onlyLatin((text, random) => substitute('leet-symbols', text, 1, random)),
  },
  {
    name: 'leet-symbols-some',
    kind: 'leetspeak',
    does: 'signs for letters, p .4, at least one',
    disguise: onlyLatin((text, random) => substitute('leet-symbols', text, 0.4, random)),
  },
  {
    name: 'leet-multi',
    kind: 'leetspeak',
    does: 'letters drawn with several signs (|\\| \\/ ()), p .6',
    disguise: onlyLatin((text, random) => substitute('leet-multi', text, 0.6, random)),
  },
  {
    name: 'keycap-digits',
    kind: 'leetspeak',
    does: 'keycap emoji for letters (1️⃣ for i), p 1',
    disguise: onlyLatin((text, random) =>
      substitute('leet-digits', text, 1, random).replaceAll(/\d/g, '$&\ufe0f\u20e3'),
    ),
  },
];
