import type { Analysis } from '../../../../src/workbench/analysis-schema.js';
import { ScrollBox } from '../../components/scroll-box.js';
import { label, t } from '../../i18n/translate.js';

/** Which words of the lexicon can be read where, and what had to be undone for it. */
export function ReadingTable({ readings }: { readings: Analysis['readings'] }) {
  if (readings.length === 0) return <p class="hint">{t('evidence.none')}</p>;
  return (
    <ScrollBox label={t('anatomy.readings')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('match.written')}</th>
            <th scope="col">{t('anatomy.readAs')}</th>
            <th scope="col">{t('match.undone')}</th>
            <th scope="col">{t('match.strength')}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map(({ start, end, quote, word, evasion, sureness }) => (
            <tr key={`${start} ${end} ${word} ${evasion.join()}`}>
              <td>
                <bdi>{quote}</bdi>
              </td>
              <td>
                <bdi>{word || t('match.unpublished')}</bdi>
              </td>
              <td>{evasion.map((name) => label('evasion', name)).join(', ')}</td>
              <td>{t(`strength.${sureness}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
