import './bulk-view.css';
import { useMemo, useState } from 'preact/hooks';
import { ViewIntro } from '../../components/view-intro.js';
import { detectedLanguage } from '../../i18n/format.js';
import { label, t } from '../../i18n/translate.js';
import { BulkProgress } from './bulk-progress.js';
import { CountChart } from './count-chart.js';
import { countValues } from './count-values.js';
import { DropZone } from './drop-zone.js';
import { type Filter, noFilter, riskName } from './filter-rows.js';
import { ResultTable } from './result-table.js';
import { rows, runBulk } from './run-bulk.js';

const riskTones: ReadonlyMap<string, string> = new Map([
  ['high', '--risk-high'],
  ['medium', '--risk-medium'],
  ['low', '--risk-low'],
  ['none', '--risk-none'],
  ['fault', '--line-strong'],
]);

export function BulkView() {
  const [filter, setFilter] = useState<Filter>(noFilter);
  const found = rows.value;
  const counts = useMemo(
    () => ({
      risk: countValues(found.map(riskName)),
      category: countValues(found.flatMap(({ categories }) => categories)),
      language: countValues(found.flatMap(({ language }) => language || [])),
      evasion: countValues(found.flatMap(({ evasions }) => evasions)),
    }),
    [found],
  );
  const choose = (part: Partial<Filter>) => setFilter({ ...filter, ...part });
  const risks = [...riskTones.keys()].flatMap((name) => counts.risk.filter(([risk]) => risk === name));

  return (
    <div class="bulk-view">
      <ViewIntro title="bulk.title" text="bulk.intro" />
      <div class="stack">
        <DropZone
          onFile={(file) => {
            setFilter(noFilter);
            void runBulk(file);
          }}
        />
        <BulkProgress />
        {found.length > 0 && (
          <>
            <div class="charts">
              <CountChart
                title={t('bulk.byRisk')}
                counts={risks}
                tones={risks.map(([risk]) => riskTones.get(risk) ?? '--line-strong')}
                nameOf={(risk) => label('risk', risk)}
                onChoose={(risk) => choose({ risk })}
              />
              <CountChart
                title={t('bulk.byCategory')}
                counts={counts.category}
                tones={['--subject']}
                nameOf={(category) => label('category', category)}
                onChoose={(category) => choose({ category })}
              />
              <CountChart
                title={t('bulk.byLanguage')}
                counts={counts.language}
                tones={['--accent']}
                nameOf={detectedLanguage}
                onChoose={(language) => choose({ language })}
              />
              <CountChart
                title={t('bulk.byEvasion')}
                counts={counts.evasion}
                tones={['--trade']}
                nameOf={(evasion) => label('evasion', evasion)}
                onChoose={(evasion) => choose({ evasion })}
              />
            </div>
            <ResultTable rows={found} counts={counts} filter={filter} onFilter={setFilter} />
          </>
        )}
      </div>
    </div>
  );
}
