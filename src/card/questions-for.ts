import type { Assessment, EvidenceKind } from '../assessment.js';
import type { Post } from '../post.js';
import type { QuestionKind } from './card-texts-schema.js';

/** What a reviewer should look into, the most telling first. None where nothing was found. */
export function questionsFor(post: Post, { verdict, evidence, findings }: Assessment): QuestionKind[] {
  if (verdict.categories.length === 0) return [];
  const has = (...kinds: EvidenceKind[]): boolean => evidence.some(({ kind }) => kinds.includes(kind));
  const asked: [QuestionKind, boolean][] = [
    ['genuine', has('part', 'product', 'replica', 'substitute', 'toy', 'colour')],
    ['live', has('live-animal') || (has('taxon') && !has('part', 'product'))],
    ['papers', has('papers', 'live-animal') || verdict.risk === 'medium'],
    ['image', (post.media?.length ?? 0) > 0],
    ['code', has('code', 'evasion', 'avoidance')],
    ['commenters', findings.some(({ target }) => target === 'commenter')],
    ['reporting', has('news', 'conservation', 'education', 'negation')],
    ['place', post.country === undefined && verdict.risk !== 'none'],
    ['account', verdict.risk === 'high'],
  ];
  return asked.flatMap(([kind, holds]) => (holds ? [kind] : []));
}
