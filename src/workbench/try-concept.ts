import { setImmediate } from 'node:timers/promises';
import { createAssessPost } from '../assess-post.js';
import type { Verdict } from '../assessment.js';
import { readFields } from '../field.js';
import { compileDraft, type EmojiOfWord } from '../lexicon/compile-draft.js';
import { conceptFolders } from '../lexicon/concept-folders.js';
import type { Concept } from '../lexicon/lexicon.js';
import type { Problem } from '../lexicon/lexicon-error.js';
import { createLocator } from '../lexicon/locate.js';
import { readTable } from '../lexicon/read-table.js';
import { createFindTerms, type FindTerms } from '../matching/find-terms.js';
import type { MatchFinders } from '../matching/finders.js';
import { resolveOverlaps } from '../matching/resolve-overlaps.js';
import type { Post } from '../post.js';
import { createReadPost } from '../read-post.js';
import { describeMatch } from '../scoring/describe-match.js';
import { checkDraft } from './check-draft.js';
import type { TrialRequest, TrialResponse, TrialResult } from './trial-schema.js';
import type { Parts } from './workbench.js';

/** Tries a draft of a concept beside the lexicon that serves. Keeps nothing; lets others through while it works. */
export type TryConcept = (request: TrialRequest, today: Date) => Promise<TrialResponse>;

const mostProblems = 100;
const defaultPath = 'codewords/draft';

export function createTryConcept(parts: Parts): TryConcept {
  const { lexicon, compiled, finders, versions, assess } = parts;
  let emojiOfWord: EmojiOfWord | undefined;

  return async ({ concept: text, path = defaultPath, posts = [] }, today) => {
    const [folder = ''] = path.split('/');
    const parsed = conceptFolders.get(folder)?.(path, [{ file: `${path}.yaml`, text }]);
    const concept = parsed?.value;
    const replaces = lexicon.concepts.some(({ id }) => id === path);
    const common = { replaces, versions: { engine: versions.engine, lexicon: versions.lexicon } };
    if (concept === undefined)
      return { usable: false, problems: toProblems(parsed?.problems ?? []), results: [], ...common };
    await setImmediate();

    emojiOfWord ??= await readEmojiOfWord(parts);
    const draft = counting(concept);
    const findDraft = createFindTerms(compileDraft(draft, compiled, emojiOfWord));
    const together: MatchFinders = {
      compute: finders.compute,
      dictionaries: finders.dictionaries,
      languages: finders.languages,
      findTerms: joinFinders(finders.findTerms, findDraft, path),
    };
    await setImmediate();

    const problems: Problem[] = [];
    let locate: ReturnType<typeof createLocator> | undefined;
    for (const faults of checkDraft(concept, lexicon, compiled, together, today)) {
      for (const fault of faults) {
        locate ??= createLocator(text);
        problems.push({ ...fault, ...locate(fault.path) });
      }
      if (problems.length >= mostProblems) break;
      await setImmediate();
    }

    const assessWith = createAssessPost(lexicon, versions, createReadPost(lexicon, together));
    const results: TrialResult[] = [];
    for (const post of posts) {
      const after = assessWith(post);
      const before = assess(post).verdict;
      const found = after.matches.filter(({ term }) => term.id === path);
      const counted = new Set(found.map(({ field, start, end }) => `${field} ${start} ${end}`));
      results.push({
        ...(post.id !== undefined && { id: post.id }),
        before,
        after: after.verdict,
        changed: differs(before, after.verdict),
        matches: findInPost(post, findDraft, after.language.detected).map((match) => ({
          ...match,
          counted: counted.has(`${match.field} ${match.start} ${match.end}`),
        })),
      });
      await setImmediate();
    }
    return { usable: true, problems: toProblems(problems), results, ...common };
  };
}

/** New words only shadow others until they have proved themselves; who tries them wants to see what they would do. */
function counting(concept: Concept): Concept {
  const terms = concept.terms.map((term) =>
    term.status === 'experimental' ? { ...term, status: 'test' as const } : term,
  );
  return { ...concept, terms };
}

/** The words of the lexicon, but for those of the concept that is replaced, with those of the draft. */
function joinFinders(findTerms: FindTerms, findDraft: FindTerms, path: string): MatchFinders['findTerms'] {
  // All words of both: what the one reads as nothing of interest may be of interest beside the other.
  return (field) => {
    const main = findTerms(field, 'all');
    const others = main.read.filter(({ term }) => term.concept.source.id !== path);
    const own = findDraft(field, 'all').read;
    const matches = resolveOverlaps([...others, ...own]);
    return { matches, votes: main.votes, mayVeil: true, atBorders: () => matches };
  };
}

function findInPost(post: Post, findDraft: FindTerms, detected: string) {
  return readFields(post).fields.flatMap((field) =>
    findDraft(field.text, 'all')
      .matches.filter(({ term }) => !term.exception)
      .map(({ start, end, spans, ...match }) =>
        describeMatch(
          {
            ...match,
            start: start + field.offset,
            end: end + field.offset,
            spans: spans?.map((span) => ({ start: span.start + field.offset, end: span.end + field.offset })),
            field,
          },
          detected,
        ),
      ),
  );
}

function differs(one: Verdict, other: Verdict): boolean {
  return (
    one.risk !== other.risk ||
    one.recommendedAction !== other.recommendedAction ||
    one.categories[0]?.category !== other.categories[0]?.category
  );
}

function toProblems(problems: readonly Problem[]): TrialResponse['problems'] {
  return problems
    .slice(0, mostProblems)
    .map(({ line, column, message }) => ({ line, column, message }))
    .sort((one, other) => one.line - other.line || one.column - other.column);
}

async function readEmojiOfWord({ lexicon, compiled }: Parts): Promise<EmojiOfWord> {
  const symbols = new Map<string, string[]>();
  const rows = readTable(lexicon.tables.get('emoji-words') ?? '');
  for (const [index, [symbol = '', , word = '']] of rows.entries()) {
    if (index % 200 === 0) await setImmediate();
    const [only, ...more] = compiled.rules.cut(word).words;
    if (only === undefined || more.length > 0) continue;
    symbols.set(only.text, [...(symbols.get(only.text) ?? []), symbol]);
  }
  return symbols;
}
