import type { Analysis } from '../../../../src/workbench/analysis-schema.js';
import { t } from '../../i18n/translate.js';

/** Tokens in a row; a gap where a new sentence begins. */
export function TokenList({ tokens }: { tokens: Analysis['tokens'] }) {
  return (
    <ul class="tokens">
      {tokens.map(({ start, text, kind, sentence }, at) => (
        <li key={start} data-break={(at > 0 && tokens[at - 1]?.sentence !== sentence) || undefined}>
          <bdi>{text}</bdi>
          <span class="hint">{t(`token.${kind}`)}</span>
        </li>
      ))}
    </ul>
  );
}
