import { useId } from 'preact/hooks';

interface Properties {
  label: string;
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  placeholder?: string;
}

/** A labelled input for text of any script; of several lines where rows are given. */
export function TextField({ label, value, onChange, rows, placeholder }: Properties) {
  const id = useId();
  const shared = {
    id,
    value,
    dir: 'auto' as const,
    spellcheck: false,
    autocomplete: 'off' as const,
    ...(placeholder !== undefined && { placeholder }),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows === undefined ? (
        <input {...shared} type="text" onInput={({ currentTarget }) => onChange(currentTarget.value)} />
      ) : (
        <textarea {...shared} rows={rows} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
      )}
    </div>
  );
}
