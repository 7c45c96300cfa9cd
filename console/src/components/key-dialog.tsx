import './key-dialog.css';
import { useEffect, useRef } from 'preact/hooks';
import { keyQuestion } from '../api/key.js';
import { t } from '../i18n/translate.js';

/** Asks for the key of the API, when the service wants one. */
export function KeyDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const question = keyQuestion.value;

  useEffect(() => {
    if (question !== undefined) dialog.current?.showModal();
    else dialog.current?.close();
  }, [question]);

  return (
    <dialog
      ref={dialog}
      class="key-dialog"
      aria-labelledby="key-title"
      onCancel={() => question?.answer(null)}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          const given = input.current?.value.trim() ?? '';
          if (given !== '') question?.answer(given);
        }}
      >
        <h2 id="key-title">{t('key.title')}</h2>
        <p>{question?.refused ? t('key.refused') : t('key.explain')}</p>
        <div class="field">
          <label for="key-input">{t('key.label')}</label>
          <input ref={input} id="key-input" type="password" autocomplete="off" spellcheck={false} required />
          <span class="hint">{t('key.kept')}</span>
        </div>
        <div class="row">
          <button type="submit" class="primary">
            {t('key.use')}
          </button>
          <button type="button" onClick={() => question?.answer(null)}>
            {t('common.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
