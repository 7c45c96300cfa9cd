import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import {
  type Action,
  type Assessment,
  actions,
  evasions,
  matchKinds,
  type Risk,
  risks,
  type Versions,
} from '../assessment.js';
import { categories } from '../category.js';
import { languages } from '../lexicon/languages.js';
import { type Surface, surfaces } from '../post.js';
import type { ReloadResult } from '../process/reload-result.js';
import { interventions } from './schemas/search-check.js';
import { type Cell, Tally } from './tally.js';

/** Records that a request to one route was answered. */
export type RecordAnswer = (status: number, seconds: number) => void;
export type Metrics = ReturnType<typeof createMetrics>;

/**
 * What the service counts, on a registry of its own. Every label comes from a closed list, so that no text of a post
 * can enter a metric, and no caller can make the number of series grow. docs/operating.md lists the metrics.
 */
export function createMetrics(versions: Versions) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });

  const lexiconInfo = new Gauge({
    name: 'squama_lexicon_info',
    help: 'Always 1; the labels say which versions judge.',
    labelNames: ['engine', 'lexicon', 'policy'],
    registers: [registry],
    aggregator: 'max',
  });
  const lexiconLoaded = new Gauge({
    name: 'squama_lexicon_loaded_timestamp_seconds',
    help: 'When the lexicon that judges was loaded, in seconds since 1970.',
    registers: [registry],
    aggregator: 'min',
  });
  function recordLexicon({ engine, lexicon, policy }: Versions): void {
    lexiconInfo.reset();
    lexiconInfo.set({ engine, lexicon, policy }, 1);
    lexiconLoaded.setToCurrentTime();
  }
  recordLexicon(versions);
  const reloads = new Tally(
    registry,
    'squama_lexicon_reloads_total',
    'Attempts to load the lexicon anew, by what came of them.',
    ['result'],
    // Every worker is told of each.
    'max',
  ).cells(['loaded', 'refused'], (result) => ({ result }));

  const requests = new Tally(registry, 'squama_http_requests_total', 'Requests answered.', [
    'route',
    'method',
    'status',
  ]);
  const unroutedCells = new Map<number, Cell>();
  const durations = new Histogram({
    name: 'squama_http_request_duration_seconds',
    help: 'Time from the head of a request to the end of its answer.',
    labelNames: ['route', 'method'],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });

  const verdictTally = new Tally(registry, 'squama_verdicts_total', 'Verdicts given.', [
    'surface',
    'risk',
    'action',
  ]);
  const verdicts = new Map<Surface, Map<Risk, Map<Action, Cell>>>(
    surfaces.map((surface) => [
      surface,
      new Map(
        risks.map((risk) => [risk, verdictTally.cells(actions, (action) => ({ surface, risk, action }))]),
      ),
    ]),
  );
  const categoryCells = new Tally(registry, 'squama_categories_total', 'Categories found.', [
    'category',
  ]).cells(categories, (category) => ({ category }));
  const kindCells = new Tally(registry, 'squama_matches_total', 'Terms matched, by kind.', ['kind']).cells(
    matchKinds,
    (kind) => ({ kind }),
  );
  const evasionCells = new Tally(registry, 'squama_evasions_total', 'Disguises undone.', ['evasion']).cells(
    evasions,
    (evasion) => ({ evasion }),
  );
  const languageTally = new Tally(registry, 'squama_languages_total', 'Languages detected.', ['language']);
  const languageCells = languageTally.cells<string>(languages, (language) => ({ language }));
  const otherLanguage = languageTally.cell({ language: 'other' });
  const interventionCells = new Tally(
    registry,
    'squama_search_interventions_total',
    'Answers to search checks.',
    ['intervention'],
  ).cells(interventions, (intervention) => ({ intervention }));

  const limited = new Tally(
    registry,
    'squama_limited_requests_total',
    'Requests refused because their caller had sent its share.',
    [],
  ).cell({});
  const shed = new Tally(
    registry,
    'squama_shed_requests_total',
    'Requests refused because there was too much to do.',
    [],
  ).cell({});
  const redisFailures = new Tally(
    registry,
    'squama_redis_failures_total',
    'Times that Redis did not answer in time, and limits were counted here.',
    [],
  ).cell({});
  const sharedLimits = new Gauge({
    name: 'squama_limits_shared',
    help: 'Whether limits are counted in Redis at the moment: 1, or 0 for in this process.',
    registers: [registry],
    aggregator: 'min',
  });

  return {
    registry,
    recordLexicon,

    recordReload(outcome: ReloadResult['outcome']): void {
      countUp(reloads.get(outcome));
    },

    recordLimited(): void {
      limited.count += 1;
    },

    recordShed(): void {
      shed.count += 1;
    },

    sharedLimits: {
      shared(now: boolean): void {
        sharedLimits.set(now ? 1 : 0);
      },
      failed(): void {
        redisFailures.count += 1;
      },
    },

    /** Binds the labels of a route once, so that an answer costs an addition and an observation. */
    forRoute(route: string, method: string): RecordAnswer {
      const cells = new Map<number, Cell>();
      const duration = durations.labels(route, method);
      return (status, seconds) => {
        let cell = cells.get(status);
        if (cell === undefined) {
          cell = requests.cell({ route, method, status: String(status) });
          cells.set(status, cell);
        }
        cell.count += 1;
        duration.observe(seconds);
      };
    },

    /** An answer that no route gave: its path is the caller's text, so it is counted without. */
    unrouted(status: number): void {
      const cell =
        unroutedCells.get(status) ?? requests.cell({ route: 'none', method: 'any', status: String(status) });
      unroutedCells.set(status, cell);
      cell.count += 1;
    },

    recordAssessment(assessment: Assessment, surface: Surface): void {
      const { verdict, matches, language } = assessment;
      countUp(verdicts.get(surface)?.get(verdict.risk)?.get(verdict.recommendedAction));
      countUp(languageCells.get(language.detected) ?? otherLanguage);
      for (const { category } of verdict.categories) countUp(categoryCells.get(category));
      for (const match of matches) {
        countUp(kindCells.get(match.term.kind));
        for (const evasion of match.evasion) countUp(evasionCells.get(evasion));
      }
    },

    recordIntervention(intervention: (typeof interventions)[number]): void {
      countUp(interventionCells.get(intervention));
    },
  };
}

function countUp(cell: Cell | undefined): void {
  if (cell !== undefined) cell.count += 1;
}
