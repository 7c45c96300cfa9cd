import type { Assessment } from '../assessment.js';
import { nearestLanguage } from '../nearest-language.js';
import type { Post } from '../post.js';
import type { Card } from './card-schema.js';
import type { CardCodes, CardTexts } from './card-texts-schema.js';
import { explain } from './explain.js';
import { groupEvidence } from './group-evidence.js';
import { highlight } from './highlight.js';
import { joinSentences } from './join-sentences.js';
import { listTaxa } from './list-taxa.js';
import { policyCodes } from './policy-codes.js';
import { priorityOf } from './priority-of.js';
import { questionsFor } from './questions-for.js';

/** Writes the card of an assessment in the language of a reviewer; spans are those of the assessment. */
export type WriteCard = (post: Post, assessment: Assessment, reviewerLanguage: string | undefined) => Card;

export function createWriteCard(
  codes: CardCodes,
  texts: ReadonlyMap<string, CardTexts>,
  english: CardTexts,
): WriteCard {
  const choose = (tag: string | undefined): { language: string; words: CardTexts } => {
    const language = nearestLanguage((candidate) => texts.has(candidate), tag);
    return { language, words: texts.get(language) ?? english };
  };

  return (post, assessment, reviewerLanguage) => {
    const { language, words } = choose(reviewerLanguage);
    const { risk, recommendedAction, categories } = assessment.verdict;
    const grouped = groupEvidence(assessment, words.kinds);
    const [top] = categories;
    const category = top === undefined ? '' : words.categories[top.category];
    return {
      language,
      headline: words.headline[risk].replace('{category}', category),
      explanation: explain(assessment, grouped, words, language),
      recommendation: words.action[recommendedAction],
      priority: priorityOf(assessment, codes.priority),
      risk,
      highlights: highlight(assessment, words.kinds),
      taxa: listTaxa(assessment),
      evidence: grouped.for,
      counterEvidence: grouped.against,
      policyCodes: policyCodes(assessment, codes.codes),
      questions: questionsFor(post, assessment).map((id) => ({ id, text: words.questions[id] })),
      notice: writeNotice(post, assessment),
      preserve: risk === 'none' ? [] : words.preserve,
    };
  };

  /** To the poster, in the language of the post. */
  function writeNotice(post: Post, { verdict, language: { detected } }: Assessment): Card['notice'] {
    const { recommendedAction, categories } = verdict;
    const [top] = categories;
    if (recommendedAction === 'allow' || top === undefined) return null;
    const { language, words } = choose(post.language ?? detected);
    const { subject, body, review, block, appeal, learn } = words.notice;
    return {
      language,
      subject,
      body: joinSentences(
        [
          body.replace('{category}', words.categories[top.category]),
          recommendedAction === 'block' ? block : review,
          learn,
        ],
        language,
      ),
      appeal,
    };
  }
}
