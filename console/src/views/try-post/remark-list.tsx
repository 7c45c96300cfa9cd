import './remark-list.css';
import type { Remark, Speaker } from '../../../../src/post.js';
import { TextField } from '../../components/text-field.js';
import { t } from '../../i18n/translate.js';

const speakers = ['other', 'poster', 'unknown'] as const satisfies readonly Speaker[];

interface Properties {
  name: string;
  remarks: readonly Remark[];
  onChange: (remarks: Remark[]) => void;
}

/** Comments or context entries, each with who wrote it. */
export function RemarkList({ name, remarks, onChange }: Properties) {
  const replace = (index: number, part: Partial<Remark>) =>
    onChange(remarks.map((remark, at) => (at === index ? { ...remark, ...part } : remark)));
  return (
    <div class="remark-list">
      <ul class="stack">
        {remarks.map((remark, index) => (
          <li key={index}>
            <TextField
              label={`${name} ${index + 1}`}
              value={remark.text}
              onChange={(text) => replace(index, { text })}
            />
            <div class="row">
              <select
                aria-label={`${name} ${index + 1}: ${t('field.speaker')}`}
                value={remark.author ?? 'unknown'}
                onChange={({ currentTarget }) =>
                  replace(index, { author: speakers.find((who) => who === currentTarget.value) ?? 'unknown' })
                }
              >
                {speakers.map((who) => (
                  <option key={who} value={who}>
                    {t(`speaker.${who}`)}
                  </option>
                ))}
              </select>
              <button
                type="button"
                class="quiet"
                aria-label={`${t('common.remove')}: ${name} ${index + 1}`}
                onClick={() => onChange(remarks.filter((_, at) => at !== index))}
              >
                {t('common.remove')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <div>
        <button
          type="button"
          class="quiet"
          onClick={() => onChange([...remarks, { text: '', author: 'other' }])}
        >
          + {name}
        </button>
      </div>
    </div>
  );
}
