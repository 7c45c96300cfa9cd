import type { Action } from '../assessment.js';
import type { Surface } from '../post.js';
import type { Catalogue } from '../workbench/catalogue.js';
import type { LexiconSummary, LexiconTerm } from '../workbench/catalogue-schemas.js';
import { writeCsvRow } from './write-csv-row.js';

/** Written at once: many small pieces would cost more than they say. */
const pieceUnits = 32_768;

type ExportedTerm = LexiconTerm & { action?: Action };

interface Format {
  readonly contentType: string;
  readonly head: string;
  readonly foot: string;
  row(term: ExportedTerm, first: boolean): string;
}

const columns: Readonly<Record<string, (term: ExportedTerm) => string | undefined>> = {
  text: ({ text }) => text,
  language: ({ language }) => language,
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  category: ({ category }) => category,
  evidence: ({ evidence }) => evidence,
  status: ({ status }) => status,
  strength: ({ strength }) => strength,
  needs: ({ needs }) => needs,
  means: ({ means }) => means,
  region: ({ region }) => region,
  firstSeen: ({ firstSeen }) => firstSeen,
  note: ({ note }) => note,
  sources: ({ sources }) => sources.map(({ id }) => id).join(' | '),
  licences: ({ sources }) => [...new Set(sources.map(({ licence }) => licence))].join(' | '),
  taxa: ({ taxa }) => taxa.map(({ scientificName }) => scientificName).join(' | '),
  listings: ({ taxa }) =>
    [
      ...new Set(
        taxa.flatMap(({ listings }) =>
          listings.map(({ scheme, value, asOf }) => `${scheme} ${value} (${asOf})`),
        ),
      ),
    ].join(' | '),
  origin: ({ origin }) => origin,
  tlp: ({ tlp }) => tlp,
  action: ({ action }) => action,
};

const formats: Readonly<Record<'json' | 'csv', (lexicon: LexiconSummary) => Format>> = {
  json: ({ version, sources }) => ({
    contentType: 'application/json; charset=utf-8',
    head: `{"version":${JSON.stringify(version)},"sources":${JSON.stringify(sources)},"terms":[`,
    foot: ']}',
    row: (term, first) =>
      `${first ? '' : ','}${JSON.stringify({ ...term, sources: term.sources.map(({ id }) => id) })}`,
  }),
  csv: () => ({
    contentType: 'text/csv; charset=utf-8; header=present',
    head: writeCsvRow(Object.keys(columns)),
    foot: '',
    row: (term) => writeCsvRow(Object.values(columns).map((cell) => cell(term) ?? '')),
  }),
};

/**
 * The terms as text, piece by piece, made as fast as it is read: all of them are tens of megabytes. With a surface,
 * only those that its policy acts on.
 */
export function exportTerms(
  catalogue: Catalogue,
  found: Int32Array,
  format: 'json' | 'csv',
  surface: Surface | undefined,
): { contentType: string; pieces: AsyncGenerator<string> } {
  const { contentType, head, foot, row } = formats[format](catalogue.summary(false));

  async function* write(): AsyncGenerator<string> {
    let piece = head;
    let first = true;
    for (const at of found) {
      const action = surface === undefined ? undefined : await catalogue.actAlone(surface, at);
      if (action === 'allow') continue;
      piece += row({ ...catalogue.term(at), ...(action !== undefined && { action }) }, first);
      first = false;
      if (piece.length < pieceUnits) continue;
      yield piece;
      piece = '';
    }
    yield piece + foot;
  }
  return { contentType, pieces: write() };
}
