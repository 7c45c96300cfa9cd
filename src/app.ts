import { fileURLToPath } from 'node:url';
import compress from '@fastify/compress';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { createKeyRing, type KeyRing } from './access/key-ring.js';
import { readKeys } from './access/read-keys.js';
import { parseCards } from './card/parse-cards.js';
import type { WriteCard } from './card/write-card.js';
import type { Config } from './config.js';
import type { Detector } from './detector.js';
import { answerClientErrors } from './http/answer-client-errors.js';
import { createAnswerItem } from './http/answer-item.js';
import { compileValidators } from './http/compile-validators.js';
import { createTurns } from './http/create-turns.js';
import { type Interstitials, parseInterstitials } from './http/interstitials.js';
import { createJudge } from './http/judge.js';
import { createMetrics, type Metrics } from './http/metrics.js';
import { createParseJson } from './http/parse-json.js';
import { answerErrors, answerRouterErrors } from './http/plugins/answer-errors.js';
import { answerUnrouted } from './http/plugins/answer-unrouted.js';
import { checkHost } from './http/plugins/check-host.js';
import { checkKeys } from './http/plugins/check-key.js';
import { checkOrigin } from './http/plugins/check-origin.js';
import { countAnswers } from './http/plugins/count-answers.js';
import { describeApi } from './http/plugins/describe-api.js';
import { addDraining } from './http/plugins/drain.js';
import { ignoreExpectations } from './http/plugins/ignore-expectations.js';
import { readJsonBodies } from './http/plugins/json-body.js';
import { limitArrival } from './http/plugins/limit-arrival.js';
import { limitRate } from './http/plugins/limit-rate.js';
import { refuseParameters } from './http/plugins/refuse-parameters.js';
import { serveConsole } from './http/plugins/serve-console.js';
import { setHeaders } from './http/plugins/set-headers.js';
import { shedLoad } from './http/plugins/shed-load.js';
import { writeAccessLog } from './http/plugins/write-access-log.js';
import { requestId } from './http/request-id.js';
import { addAdmin } from './http/routes/admin.js';
import { addAnalyze } from './http/routes/analyze.js';
import { addClassify } from './http/routes/classify.js';
import { addClassifyBatch } from './http/routes/classify-batch.js';
import { addClassifyStream } from './http/routes/classify-stream.js';
import { addEnrich } from './http/routes/enrich.js';
import { addLexicon } from './http/routes/lexicon.js';
import { addLexiconExport } from './http/routes/lexicon-export.js';
import { addLexiconTry } from './http/routes/lexicon-try.js';
import { addOpenapiDocument } from './http/routes/openapi-document.js';
import { addOperations } from './http/routes/operations.js';
import { addSearchCheck } from './http/routes/search-check.js';
import { safeLog } from './http/safe-log.js';
import { ref, wireSchemas } from './http/schemas/wire-schemas.js';
import { readLexiconFiles } from './lexicon/read.js';
import type { Reload } from './process/reload-result.js';

export interface Parts {
  config: Config;
  detector: Detector;
  interstitials?: Interstitials;
  writeCard?: WriteCard;
  keys?: KeyRing | undefined;
  /** Where the built console lies. */
  consoleDir?: string;
  metrics?: Metrics;
  /** What /metrics shows; with several processes that of all. */
  readMetrics?: () => Promise<string>;
  /** Loads the lexicon anew; without it, and without keys, there is no such route. */
  reload?: Reload;
}

/** Where the build puts the console; beside both src and dist. */
const builtConsole = fileURLToPath(new URL('../dist/console', import.meta.url));

/** Builds the service around a detector. Never listens, so that tests can call it without a socket. */
export async function buildApp({
  config,
  detector,
  interstitials = parseInterstitials(readLexiconFiles(config.LEXICON_DIR)),
  writeCard = parseCards(readLexiconFiles(config.LEXICON_DIR)),
  keys = ringOf(config),
  consoleDir = builtConsole,
  metrics = createMetrics(detector.versions),
  readMetrics = () => metrics.registry.metrics(),
  reload,
}: Parts): Promise<FastifyInstance> {
  const validators = compileValidators(wireSchemas);
  const judge = createJudge(detector, metrics);

  const app = Fastify({
    logger: { level: config.LOG_LEVEL, serializers: safeLog },
    logController: new LogController({ disableRequestLogging: true }),
    // A logger for each request is most of what logging costs, and the id is in each line already.
    childLoggerFactory: (logger) => logger,
    genReqId: requestId,
    trustProxy: config.TRUST_PROXY,
    bodyLimit: config.MAX_BODY_BYTES,
    // A stream arrives for as long as it takes: limitArrival sees to the other bodies.
    requestTimeout: 0,
    keepAliveTimeout: config.KEEP_ALIVE_TIMEOUT_MS,
    http: {
      connectionsCheckingInterval: Math.min(config.REQUEST_TIMEOUT_MS, 5_000),
      headersTimeout: Math.min(config.REQUEST_TIMEOUT_MS, 60_000),
    },
    // Requests already on their way when the service is told to stop are answered.
    return503OnClosing: false,
    clientErrorHandler: answerClientErrors(metrics),
    frameworkErrors: answerRouterErrors(metrics),
  });
  const parseJson = createParseJson(app);
  const answerItem = createAnswerItem(judge, validators.compile(ref('Post')));
  for (const schema of wireSchemas) app.addSchema(schema);
  app.setValidatorCompiler(validators.forFastify);

  ignoreExpectations(app);
  setHeaders(app);
  addDraining(app);
  limitArrival(app, config);
  checkHost(app, config);
  if (keys === undefined) checkOrigin(app);
  await shedLoad(app, config, metrics);
  checkKeys(app, keys);
  await limitRate(app, config, metrics);
  readJsonBodies(app, parseJson);
  answerErrors(app);
  answerUnrouted(app, metrics);
  countAnswers(app, metrics);
  writeAccessLog(app, config);
  refuseParameters(app);
  await describeApi(app);

  addClassify(app, judge);
  const takeTurn = createTurns();
  addClassifyStream(app, answerItem, parseJson, takeTurn, config);
  addEnrich(app, judge, writeCard);
  addSearchCheck(app, judge, interstitials, metrics, detector);
  // After the routes whose answers are small: to those it would add a step that does nothing.
  await app.register(compress, { global: false });
  addClassifyBatch(app, answerItem, takeTurn, config);
  addAnalyze(app, detector);
  addLexicon(app, detector);
  addLexiconExport(app, detector);
  addLexiconTry(app, detector);
  addOpenapiDocument(app);
  addOperations(app, detector, metrics, readMetrics);
  if (keys !== undefined && reload !== undefined) addAdmin(app, reload);
  if (config.CONSOLE === 'on') serveConsole(app, consoleDir);
  return app;
}

function ringOf(config: Config): KeyRing | undefined {
  const keys = readKeys(config);
  return keys && createKeyRing(keys);
}
