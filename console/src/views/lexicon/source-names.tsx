import type { LexiconSource } from '../../../../src/workbench/catalogue-schemas.js';

/** Sources by title, with a link where they can be read. */
export function SourceNames({ sources }: { sources: readonly LexiconSource[] }) {
  return (
    <ul>
      {sources.map(({ id, title, url }) => (
        <li key={id} dir="auto">
          {url === undefined ? (
            title
          ) : (
            <a href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
