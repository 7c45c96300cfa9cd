import type { FastifyInstance } from 'fastify';
import type { Detector } from '../../detector.js';
import type { Analysis, TextToAnalyze } from '../../workbench/analysis-schema.js';
import { compressLarge } from '../compress-large.js';
import { encodeAnalysis } from '../encode-analysis.js';
import { ref } from '../schemas/wire-schemas.js';
import { seesAmber } from '../sees-amber.js';

/** Shows what the detector makes of a text, stage by stage. */
export function addAnalyze(app: FastifyInstance, detector: Detector): void {
  app.post<{ Body: TextToAnalyze }>(
    '/v1/analyze',
    {
      compress: compressLarge,
      schema: {
        operationId: 'analyze',
        tags: ['Lexicon'],
        summary: 'Take a text apart',
        description:
          'For editors of the lexicon who ask why a word was found, or was not: the text after each step, its tokens, ' +
          'the words that were read in it and through which disguise, the terms that these make, and what became of each.',
        body: ref('AnalyzeRequest'),
        response: { 200: { description: 'The stages.', ...ref('Analysis') } },
      },
    },
    (request, reply) => {
      const amber = seesAmber(request);
      const analysis = detector.workbench().analyze(request.body, amber);
      const { text, offsetEncoding = 'utf16' } = request.body;
      reply.send(encodeAnalysis(amber ? analysis : withoutAmber(analysis), text, offsetEncoding));
    },
  );
}

function withoutAmber(analysis: Analysis): Analysis {
  return {
    ...analysis,
    matches: analysis.matches.map((match) =>
      match.term.tlp === 'amber' ? { ...match, term: { ...match.term, text: '' } } : match,
    ),
  };
}
