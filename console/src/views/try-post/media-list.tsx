import type { Medium } from '../../../../src/post.js';
import { TextField } from '../../components/text-field.js';
import { t } from '../../i18n/translate.js';

const kinds = ['image', 'video', 'audio'] as const satisfies readonly Medium['kind'][];

interface Properties {
  media: readonly Medium[];
  onChange: (media: Medium[]) => void;
}

/** What the platform knows about attached media: Squama reads texts, not pictures. */
export function MediaList({ media, onChange }: Properties) {
  const replace = (index: number, part: Partial<Medium>) =>
    onChange(media.map((medium, at) => (at === index ? { ...medium, ...part } : medium)));
  return (
    <div class="remark-list">
      <ul class="stack">
        {media.map((medium, index) => (
          <li key={index}>
            <div class="row">
              <select
                aria-label={`${t('field.medium')} ${index + 1}: ${t('field.mediumKind')}`}
                value={medium.kind}
                onChange={({ currentTarget }) =>
                  replace(index, { kind: kinds.find((kind) => kind === currentTarget.value) ?? 'image' })
                }
              >
                {kinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {t(`medium.${kind}`)}
                  </option>
                ))}
              </select>
              <button
                type="button"
                class="quiet"
                aria-label={`${t('common.remove')}: ${t('field.medium')} ${index + 1}`}
                onClick={() => onChange(media.filter((_, at) => at !== index))}
              >
                {t('common.remove')}
              </button>
            </div>
            <TextField
              label={t('field.altText')}
              value={medium.altText ?? ''}
              onChange={(altText) => replace(index, { altText })}
            />
            <TextField
              label={t('field.ocrText')}
              value={medium.ocrText ?? ''}
              rows={2}
              onChange={(ocrText) => replace(index, { ocrText })}
            />
            <TextField
              label={t('field.transcript')}
              value={medium.transcript ?? ''}
              rows={2}
              onChange={(transcript) => replace(index, { transcript })}
            />
            <TextField
              label={t('field.labels')}
              value={(medium.labels ?? []).join(',')}
              onChange={(text) => replace(index, { labels: text.split(',') })}
            />
          </li>
        ))}
      </ul>
      <div>
        <button type="button" class="quiet" onClick={() => onChange([...media, { kind: 'image' }])}>
          + {t('field.medium')}
        </button>
      </div>
    </div>
  );
}
