import type { Assessment, Match } from '../assessment.js';

/** The answer without the text of terms that are not published: a list of them would warn the sellers. */
export function withholdAmber(assessment: Assessment): Assessment {
  const { matches, shadow } = assessment;
  if (!matches.some(isAmber) && !shadow.some((finding) => finding.matches.some(isAmber))) return assessment;
  return {
    ...assessment,
    matches: matches.map(withoutText),
    shadow: shadow.map((finding) => ({ ...finding, matches: finding.matches.map(withoutText) })),
  };
}

const isAmber = ({ term }: Match): boolean => term.tlp === 'amber';

function withoutText(match: Match): Match {
  return isAmber(match) ? { ...match, term: { ...match.term, text: '' } } : match;
}
