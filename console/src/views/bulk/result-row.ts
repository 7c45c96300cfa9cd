import type { Action, Assessment, Risk } from '../../../../src/assessment.js';
import type { Post } from '../../../../src/post.js';
import { isProblem, type Problem } from '../../api/problem.js';
import { label } from '../../i18n/translate.js';
import type { ParsedPost } from './parsed-post.js';

/** What the table, the plots and the CSV show of one result. */
export interface ResultRow {
  line: number;
  id: string;
  text: string;
  /** Null for a post that could not be judged. */
  risk: Risk | null;
  score: number | null;
  action: Action | null;
  language: string;
  categories: string[];
  evasions: string[];
  /** Ids of the rules that held. */
  findings: string[];
  /** What was found, as it was written. */
  found: string[];
  problem: string;
  /** Undefined where the service did not take it. */
  post: Post | undefined;
}

const snippetUnits = 160;

export function rowOf(
  { line, post, fault }: ParsedPost,
  result: Assessment | Problem | undefined,
): ResultRow {
  const base = {
    line,
    id: typeof post?.id === 'string' ? post.id : '',
    text: snippetOf(post),
  };
  if (result === undefined || isProblem(result)) {
    const reasons = result?.errors.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ');
    const why = fault === undefined ? reasons || result?.title || '' : label('fault', fault);
    return {
      ...base,
      risk: null,
      score: null,
      action: null,
      language: '',
      categories: [],
      evasions: [],
      findings: [],
      found: [],
      problem: why,
      post: undefined,
    };
  }
  const { verdict, findings, matches, language } = result;
  return {
    ...base,
    risk: verdict.risk,
    score: verdict.score,
    action: verdict.recommendedAction,
    language: language.detected,
    categories: verdict.categories.map(({ category }) => category),
    evasions: [...new Set(matches.flatMap(({ evasion }) => evasion))],
    findings: [...new Set(findings.map(({ ruleId }) => ruleId))],
    found: [...new Set(matches.map(({ quote }) => quote))],
    problem: '',
    post: wasTaken(post) ? post : undefined,
  };
}

/** The service judged it, so it has the form of a post. */
function wasTaken(post: Record<string, unknown> | undefined): post is Record<string, unknown> & Post {
  return post !== undefined;
}

/** The first words of a post, whichever field they stand in; never cut inside a character. */
function snippetOf(post: Record<string, unknown> | undefined): string {
  if (post === undefined) return '';
  const { title, text, hashtags, comments, media, author } = post;
  const tags = Array.isArray(hashtags) ? hashtags.join(' ') : '';
  const own = [title, text, tags].filter((part) => typeof part === 'string' && part !== '').join(' — ');
  const found = own || firstText(comments) || firstText(media) || firstText([author]);
  return found.length <= snippetUnits
    ? found
    : `${found.slice(0, snippetUnits).replace(/[\ud800-\udbff]$/, '')}…`;
}

function firstText(list: unknown): string {
  if (!Array.isArray(list)) return '';
  for (const item of list)
    for (const name of ['text', 'ocrText', 'transcript', 'altText', 'bio'])
      if (typeof item?.[name] === 'string') return item[name];
  return '';
}
