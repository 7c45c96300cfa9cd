import hongKong from 'opencc-js/dict/HKVariantsRev';
import japan from 'opencc-js/dict/JPShinjitaiCharacters';
import simplified from 'opencc-js/dict/TSCharacters';
import taiwan from 'opencc-js/dict/TWVariantsRev';
import { writeTable } from './write-table.js';

/** Han characters and the one under which the engine knows them: regional and Japanese forms to traditional to simplified. */
const pairsOf = (dictionary: string): [string, string][] =>
  dictionary.split('|').map((entry) => {
    const [from = '', to = ''] = entry.split(' ');
    return [from, to];
  });

const isOneUnit = (text: string): boolean => /^\p{Script=Han}$/u.test(text) && text.length === 1;

const toTraditional = new Map([...pairsOf(japan), ...pairsOf(taiwan), ...pairsOf(hongKong)]);
const toSimplified = new Map(pairsOf(simplified));

const rows: string[][] = [];
for (const variant of new Set([...toTraditional.keys(), ...toSimplified.keys()])) {
  const direct = toSimplified.get(variant);
  const traditional = toTraditional.get(variant) ?? variant;
  const target = direct ?? toSimplified.get(traditional) ?? traditional;
  if (isOneUnit(variant) && isOneUnit(target) && variant !== target) rows.push([variant, target]);
}
// A target that is a variant itself would fold differently on the second pass.
const variants = new Set(rows.map(([variant]) => variant));
writeTable(
  'chinese-variants',
  ['variant', 'simplified'],
  rows.filter(([, target = '']) => !variants.has(target)),
);
