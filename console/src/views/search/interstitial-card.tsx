import './interstitial-card.css';
import { useEffect, useState } from 'preact/hooks';
import type { Interstitial } from '../../../../src/http/schemas/interstitial.js';
import { languageName } from '../../i18n/format.js';
import { label, labelsIn } from '../../i18n/translate.js';

/**
 * A message as the person who searches would see it, in their language and direction. The words on its buttons are the
 * platform's own; here they are in that language if the console has it.
 */
export function InterstitialCard({ message }: { message: Interstitial }) {
  const { locale, title, body, actions, resources } = message;
  const [own, setOwn] = useState<Awaited<ReturnType<typeof labelsIn>>>(undefined);
  useEffect(() => {
    let isShown = true;
    void labelsIn(locale).then((labels) => isShown && setOwn(() => labels));
    return () => {
      isShown = false;
    };
  }, [locale]);
  const direction = /^(ar|fa|ur|he)\b/.test(locale) ? 'rtl' : 'ltr';
  return (
    <article class="interstitial-card appear" dir={direction}>
      <p class="lang">{languageName(locale)}</p>
      <h2 lang={locale}>{title}</h2>
      <p lang={locale}>{body}</p>
      <ul class="actions" {...(own !== undefined && { lang: locale })}>
        {actions.map((action) => (
          <li key={action}>{own?.('interstitialAction', action) ?? label('interstitialAction', action)}</li>
        ))}
      </ul>
      <ul class="resources">
        {resources.map(({ name, url }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer" dir="auto">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </article>
  );
}
