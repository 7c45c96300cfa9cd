import type { MatchedTaxon } from '../../../src/assessment.js';
import { formatNumber } from '../i18n/format.js';
import { t } from '../i18n/translate.js';

const shown = 6;

/** Species with their listings; of a long list the first few. */
export function TaxaList({ taxa }: { taxa: readonly MatchedTaxon[] }) {
  const rest = taxa.length - shown;
  return (
    <ul>
      {taxa.slice(0, shown).map(({ scientificName, commonName, listings }) => (
        <li key={scientificName}>
          {commonName !== undefined && `${commonName}, `}
          <em lang="la">{scientificName}</em>
          {listings.map(({ scheme, value, asOf }) => ` · ${scheme} ${value} (${asOf})`)}
        </li>
      ))}
      {rest > 0 && <li>{t('common.more', { count: formatNumber(rest) })}</li>}
    </ul>
  );
}
