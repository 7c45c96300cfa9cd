import { packageInfo } from '../../package-info.js';

/** Requests and answers shown in the documentation. Tests send each request, and check each answer against its schema. */

interface Example {
  summary: string;
  value: unknown;
}

const versions = { api: 'v1', engine: packageInfo.version, lexicon: '2026.11.1+3f9c2a', policy: '1' };

const assessment = {
  id: 'post-8812',
  verdict: {
    risk: 'high',
    score: 0.93,
    recommendedAction: 'review',
    categories: [{ category: 'ivory', risk: 'high', score: 0.93 }],
  },
  findings: [
    {
      ruleId: 'findings/listed-product',
      title: 'A product of a listed species is offered',
      category: 'ivory',
      severity: 'high',
      matches: [0],
      target: 'poster',
    },
  ],
  evidence: [
    {
      kind: 'product',
      polarity: 'for',
      strength: 'strong',
      field: '/text',
      matches: [0],
      contribution: 0.31,
    },
  ],
  matches: [
    {
      field: '/text',
      start: 8,
      end: 20,
      quote: '1vory bangle',
      term: {
        id: 'commodities/ivory-item',
        text: 'ivory bangle',
        language: 'en',
        kind: 'commodity',
        status: 'stable',
      },
      strength: 'medium',
      evasion: ['leetspeak'],
      taxa: [
        {
          scientificName: 'Elephantidae',
          rank: 'family',
          commonName: 'elephants',
          relation: 'exact',
          listings: [{ scheme: 'CITES', value: 'I/II', asOf: '2026-03' }],
        },
      ],
    },
  ],
  shadow: [],
  language: { detected: 'en', supported: true, coverage: 'unreviewed' },
  notEvaluated: [],
  versions,
};

const offer = {
  id: 'post-8812',
  surface: 'post',
  text: 'Selling 1vory bangle, DM for price. Ships worldwide.',
};

const requests: Record<string, Record<string, Example>> = {
  classify: {
    offer: { summary: 'An offer with a disguised word', value: offer },
    comments: {
      summary: 'Trade that happens only in the comments',
      value: {
        id: 'post-8813',
        text: 'My collection',
        hashtags: ['#ivory'],
        comments: [
          { text: 'price?', author: 'other' },
          { text: 'pm me', author: 'poster' },
        ],
      },
    },
    listing: {
      summary: 'A listing with its price',
      value: {
        surface: 'listing',
        title: 'Vintage carving',
        text: 'งาช้างแท้ ส่งฟรี',
        price: { amount: 1500, currency: 'THB' },
        country: 'TH',
        offsetEncoding: 'codepoint',
      },
    },
  },
  classifyBatch: {
    two: {
      summary: 'Two posts',
      value: { items: [offer, { id: 'post-8814', text: 'Elephants at the waterhole' }] },
    },
  },
  enrich: {
    thai: {
      summary: 'A card for a reviewer who reads Thai',
      value: { ...offer, reviewerLanguage: 'th' },
    },
  },
  checkSearchPrivately: {
    several: {
      summary: 'Several at once',
      value: { queries: ['ivory bangle', '#exoticpets'], locale: 'en' },
    },
    trade: {
      summary: 'A search for something to buy',
      value: { query: 'buy sea turtle eggs', locale: 'th' },
    },
    question: { summary: 'A question', value: { query: 'why is ivory regulated', locale: 'en' } },
  },
};

const search = {
  summary: 'Results are not shown',
  value: {
    intervention: 'block',
    reasonCode: 'protected-wildlife-trade',
    interstitial: {
      id: 'wildlife-trade-block',
      locale: 'en',
      title: "We can't show results for this search",
      body: 'This search may lead to offers of protected wildlife, and such trade is potentially regulated.',
      actions: ['learn_more', 'report', 'cancel'],
      resources: [{ name: 'TRAFFIC', url: 'https://www.traffic.org' }],
    },
    risk: 'high',
    score: 0.93,
    versions,
  },
};

const answers: Record<string, Record<string, Example>> = {
  classify: { offer: { summary: 'An offer', value: assessment } },
  classifyBatch: { one: { summary: 'One result', value: { results: [assessment] } } },
  checkSearch: { block: search },
  checkSearchPrivately: { block: search },
  healthz: { alive: { summary: 'Alive', value: { status: 'ok' } } },
  readyz: { ready: { summary: 'Ready', value: { status: 'ok' } } },
  version: {
    version: { summary: 'Versions', value: { name: 'squama', version: packageInfo.version, ...versions } },
  },
};

export const examples: Record<'requests' | 'answers', Record<string, Record<string, Example>>> = {
  requests: { ...requests, classifyAlias: requests.classify ?? {} },
  answers: { ...answers, classifyAlias: answers.classify ?? {} },
};
