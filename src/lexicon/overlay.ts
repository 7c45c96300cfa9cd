import type { LexiconFiles } from './read.js';

/** Files that an operator lays over those of the lexicon: more words, exceptions, sources, other numbers. */
export interface Overlay {
  /** The folder as the operator named it, so that a problem leads to the file. */
  directory: string;
  files: LexiconFiles;
}

/** One of the files of the same name that lie over each other. */
export interface Layer {
  /** As problems name it. */
  file: string;
  text: string;
}

/** What lies at a place of the lexicon, from the bottom up. `name` is that in its folder. */
export function layersOf(name: string, files: LexiconFiles, overlays: readonly Overlay[]): Layer[] {
  const base = files.get(name);
  const over = overlays.flatMap(({ directory, files: own }) => {
    const text = own.get(name);
    return text === undefined ? [] : [{ file: labelOf(directory, name), text }];
  });
  return base === undefined ? over : [{ file: name, text: base }, ...over];
}

export function labelOf(directory: string, name: string): string {
  return `${directory.replace(/\/+$/, '')}/${name}`;
}

/** The lowest layer gives an entry its file; what lies over it adds to it. */
export function fileOf(layers: readonly Layer[]): string {
  return layers[0]?.file ?? '';
}
