import type { IntegrationManifest } from './contract.js';

export const signalTypes = { risk: 'SQUAMA_WILDLIFE_RISK', verdict: 'SQUAMA_WILDLIFE_VERDICT' } as const;

const section = (id: string, title: string, label: string, value: string) => ({
  id,
  title,
  fields: [{ label, value }],
});

export const manifest: IntegrationManifest = {
  id: 'SQUAMA',
  name: 'Squama: trade in wildlife',
  version: '0.1.0',
  description: 'Finds offers of, and requests for, wild animals, wild plants and things made from them.',
  requiresConfig: true,
  configurationFields: [
    {
      key: 'baseUrl',
      label: 'Address of your Squama service',
      required: true,
      inputType: 'text',
      placeholder: 'http://squama:8080',
    },
    { key: 'apiKey', label: 'Key, where the service asks for one', required: false, inputType: 'password' },
    {
      key: 'surface',
      label: 'Surface',
      required: false,
      inputType: 'text',
      placeholder: 'post',
      description:
        'Where the texts stand: search, listing, post, comment, message or profile. Default: post.',
    },
  ],
  signalTypeIds: Object.values(signalTypes),
  modelCard: {
    modelName: 'Squama',
    version: '0.1.0',
    sections: [
      section(
        'trainingData',
        'Training Data',
        'Words and weights',
        'No trained language model. A lexicon of words with their sources, and a few weights fitted to texts written for that purpose; no post of any platform is in either.',
      ),
      section(
        'policyAndTaxonomy',
        'Policy and Taxonomy',
        'What it finds',
        'Trade in ivory, rhino horn, pangolins, big cats, bears, birds, reptiles, corals, plants, timber and more, with the CITES listing of the species. It says "potentially regulated" and never whether a trade is lawful.',
      ),
      section(
        'annotationMethodology',
        'Annotation Methodology',
        'Who said so',
        'Each word names where it was read; words of common knowledge are marked as such. The service tells for each language whether native speakers reviewed its words.',
      ),
      section(
        'performanceBenchmarks',
        'Performance and Benchmarks',
        'Figures',
        'The bench folder of the project records precision and recall by language and how far disguises are seen through, for each release. Measure on posts of your own before you act on a signal.',
      ),
      section(
        'biasAndLimitations',
        'Bias and Limitations',
        'Know this',
        'It reads text, not images. Languages differ in how many words they have. News, jokes and films about the trade can look like it; what speaks against trade is weighed and shown.',
      ),
      section(
        'implementationGuidance',
        'Implementation Guidance',
        'How to use it',
        `${signalTypes.risk} is the probability of a real offer or request: compare it with a threshold. ${signalTypes.verdict} is allow, review or block, by the policy of the surface. Let a person decide before a post is taken down.`,
      ),
      section(
        'relevantLinks',
        'Relevant Links',
        'Documentation',
        'The page /docs of your Squama service, and https://checklist.cites.org for listed species.',
      ),
    ],
  },
};
