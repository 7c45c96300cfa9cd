import { languageName } from '../../i18n/format.js';
import { label, t } from '../../i18n/translate.js';
import { form } from './assess-post.js';
import { examples } from './examples.js';
import { emptyForm, formOfPost } from './post-form.js';

/** Ready posts in many scripts. They are invented. */
export function ExamplePicker() {
  return (
    <div class="field">
      <label for="example">{t('try.example')}</label>
      <select
        id="example"
        onChange={({ currentTarget }) => {
          const chosen = examples.find(({ name }) => name === currentTarget.value);
          form.value = chosen === undefined ? emptyForm : formOfPost(chosen.post);
        }}
      >
        {examples.map(({ name, language }) => (
          <option key={name} value={name}>
            {label('example', name)} ({languageName(language)})
          </option>
        ))}
        <option value="">{t('example.own')}</option>
      </select>
    </div>
  );
}
