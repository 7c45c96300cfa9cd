import { readFileSync } from 'node:fs';
import { createDetector, type Detector } from '../../src/detector.js';
import { lexiconOf } from './lexicon-files.js';
import { offerYaml } from './offer-yaml.js';
import { taxonYaml } from './taxon-yaml.js';

const offer = offerYaml({
  terms: '  en: [for sale]',
  examples: `  match: [{ text: it is for sale, quotes: [for sale] }]
  noMatch: [{ text: the sale, why: something else }]`,
});

const toys = `title: Toys
description: Detects toys.
status: stable
evidence: toy
scope: near
near: { side: either, within: 3 }
effect: cancel
sources: [general-knowledge]
added: "2026-11-24"
terms:
  en: [plush]
examples:
  match: [{ text: a plush pangolin, quotes: [plush] }]
  noMatch: [{ text: a real one, why: no toy }]
`;

const finding = `title: A listed animal is offered
description: Detects offers of listed animals.
status: stable
added: "2026-11-24"
severity: high
when: { allOf: [{ evidence: taxon }, { evidence: offer }] }
examples:
  match: [{ text: pangolin for sale }]
  noMatch: [{ text: a pangolin, why: nothing is offered }]
`;

/** A lexicon that a reader can keep in mind: a pangolin, offers, toys, and one term that is not published. */
export const smallFiles: Record<string, string> = {
  'taxa/pangolin.yaml': taxonYaml({
    terms: `  en:
    - pangolin
    - { text: jaguar, needs: wildlife, means: a car }
    - { text: scaly gold, tlp: amber, region: TH, firstSeen: "2025-03", note: from a group }
  th: [ลิ่น]
  und: [🐾]`,
    exceptions: '  en: [pangolin theme, scaly gold paint]',
    examples: `  match:
    - { text: baby pangolin for sale, quotes: [pangolin] }
    - { text: scaly gold for sale, quotes: [scaly gold] }
  noMatch:
    - { text: the theme for vim, why: software }`,
  }),
  'intents/offer.yaml': offer,
  'contexts/toys.yaml': toys,
  'findings/offer.yaml': finding,
  'tables/leetspeak.tsv': readFileSync(
    new URL('../../lexicons/tables/leetspeak.tsv', import.meta.url),
    'utf8',
  ),
  'tables/taxa.tsv':
    'name\trank\tclass\torder\tfamily\tlisting\tasOf\tcategory\tambiguous\nManis javanica\tspecies\tMammalia\tPholidota\tManidae\tI\t2026-03\tpangolin\tno\n',
  'tables/common-names.tsv':
    'name\tlanguage\ttaxon\tsource\tambiguous\nsunda pangolin\ten\tManis javanica\tgeneral-knowledge\tno\n',
};

let made: Detector | undefined;

export function smallDetector(): Detector {
  made ??= createDetector(lexiconOf(smallFiles));
  return made;
}
