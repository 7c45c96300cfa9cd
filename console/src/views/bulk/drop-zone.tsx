import { useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/translate.js';
import { examples } from '../try-post/examples.js';

/** Takes a file by drop or by choice, or the examples of the first view for who has none at hand. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <section
      class="drop-zone"
      aria-label={t('bulk.drop')}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) onFile(file);
      }}
    >
      <strong>{t('bulk.drop')}</strong>
      <p class="hint">{t('bulk.format')}</p>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.ndjson,.jsonl,text/csv,application/x-ndjson"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onFile(file);
          currentTarget.value = '';
        }}
      />
      <div class="row">
        <button type="button" class="primary" onClick={() => input.current?.click()}>
          {t('bulk.choose')}
        </button>
        <button type="button" onClick={() => onFile(exampleFile())}>
          {t('bulk.useExamples')}
        </button>
      </div>
    </section>
  );
}

function exampleFile(): File {
  const lines = examples.map(({ name, post }) => `${JSON.stringify({ id: name, ...post })}\n`);
  return new File(lines, 'examples.ndjson', { type: 'application/x-ndjson' });
}
