import { label } from '../../i18n/translate.js';

/** The title of a finding in the language of the interface; as the lexicon has it where a finding is the operator's own. */
export function findingTitle(ruleId: string, title: string): string {
  return label('finding', ruleId.replace(/^findings\//, ''), title);
}
