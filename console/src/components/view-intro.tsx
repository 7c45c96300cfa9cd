import { type MessageKey, t } from '../i18n/translate.js';

export function ViewIntro({ title, text }: { title: MessageKey; text: MessageKey }) {
  return (
    <div class="view-intro">
      <h1>{t(title)}</h1>
      <p>{t(text)}</p>
    </div>
  );
}
