import { useId } from 'preact/hooks';
import { formatNumber } from '../i18n/format.js';
import { t } from '../i18n/translate.js';

interface Properties {
  name: string;
  value: string;
  counts: readonly [value: string, count: number][];
  nameOf: (value: string) => string;
  onChange: (value: string) => void;
}

/** A choice among the values that occur, each with how often. */
export function FilterSelect({ name, value, counts, nameOf, onChange }: Properties) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">{t('common.all')}</option>
        {counts.map(([one, count]) => (
          <option key={one} value={one}>
            {nameOf(one)} ({formatNumber(count)})
          </option>
        ))}
      </select>
    </div>
  );
}
