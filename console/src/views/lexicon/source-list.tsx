import { useState } from 'preact/hooks';
import type { LexiconSummary } from '../../../../src/workbench/catalogue-schemas.js';
import { ScrollBox } from '../../components/scroll-box.js';
import { TextField } from '../../components/text-field.js';
import { t } from '../../i18n/translate.js';

/** Where the words were read, and under which licence. */
export function SourceList({ sources }: { sources: LexiconSummary['sources'] }) {
  const [wanted, setWanted] = useState('');
  const shown = sources.filter(({ id, title }) =>
    `${id} ${title}`.toLowerCase().includes(wanted.toLowerCase()),
  );
  return (
    <div class="panel">
      <TextField label={t('lexicon.searchSources')} value={wanted} onChange={setWanted} />
      <ScrollBox label={t('lexicon.sources')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('match.source')}</th>
              <th scope="col">{t('lexicon.licence')}</th>
              <th scope="col">{t('lexicon.read')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, title, url, licence, read }) => (
              <tr key={id}>
                <td dir="auto">
                  {url === undefined ? (
                    title
                  ) : (
                    <a href={url} target="_blank" rel="noreferrer">
                      {title}
                    </a>
                  )}
                </td>
                <td>{licence}</td>
                <td>{read}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}
