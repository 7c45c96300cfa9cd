import { createLocator, type Path, type Place } from './locate.js';
import type { Layer } from './overlay.js';

/** A layer with what its YAML says. */
export interface ReadLayer extends Layer {
  data: unknown;
}

/**
 * Lays data over data: the fields of groups are merged, lists are put one behind the other, and of two texts the upper
 * one counts. So an overlay says only what it adds or changes, and an upgrade below it is not lost.
 */
export function mergeLayers(layers: readonly ReadLayer[]): unknown {
  const [first, ...rest] = layers;
  return rest.reduce((below, { data }) => lay(below, data), first?.data);
}

function lay(below: unknown, above: unknown): unknown {
  if (Array.isArray(below) && Array.isArray(above)) return [...below, ...above];
  if (!isGroup(below) || !isGroup(above)) return above;
  const merged = new Map(Object.entries(below));
  for (const [key, value] of Object.entries(above))
    merged.set(key, merged.has(key) ? lay(merged.get(key), value) : value);
  return Object.fromEntries(merged);
}

export type Located = Place & { file: string };

/** Finds in which layer a value of the merged data stands, and where there. */
export function createLayerLocator(layers: readonly ReadLayer[]): (path: Path) => Located {
  const locators = new Map<ReadLayer, (path: Path) => Place>();
  return (path) => {
    const { layer, own } = partAt(layers, path);
    if (layer === undefined) return { file: '', line: 1, column: 1 };
    const locate = locators.get(layer) ?? createLocator(layer.text);
    locators.set(layer, locate);
    return { file: layer.file, ...locate(own) };
  };
}

function partAt(layers: readonly ReadLayer[], path: Path): { layer: ReadLayer | undefined; own: Path } {
  let parts: Part[] = layers.map((layer) => ({ layer, node: layer.data, own: [] }));
  for (const step of path) {
    const next =
      typeof step === 'number' && parts.every(({ node }) => Array.isArray(node))
        ? partWithItem(parts, step)
        : partsWithField(parts, step);
    const last = parts.at(-1);
    // What is missing is told where the group stands that lacks it.
    if (next.length === 0) return { layer: last?.layer, own: [...(last?.own ?? []), step] };
    parts = visible(next);
  }
  const last = parts.at(-1);
  return { layer: last?.layer, own: last?.own ?? [] };
}

interface Part {
  layer: ReadLayer;
  node: unknown;
  own: Path;
}

function partWithItem(parts: readonly Part[], index: number): Part[] {
  let before = 0;
  for (const { layer, node, own } of parts) {
    const length = Array.isArray(node) ? node.length : 0;
    if (index < before + length)
      return [{ layer, node: valueAt(node, index - before), own: [...own, index - before] }];
    before += length;
  }
  return [];
}

function partsWithField(parts: readonly Part[], field: PropertyKey): Part[] {
  return parts.flatMap(({ layer, node, own }) => {
    const value = valueAt(node, field);
    return value === undefined ? [] : [{ layer, node: value, own: [...own, field] }];
  });
}

/** What is not hidden by something that can not be merged with it. */
function visible(parts: Part[]): Part[] {
  const top = parts.at(-1)?.node;
  const mergeable = Array.isArray(top) ? Array.isArray : isGroup(top) ? isGroup : () => false;
  let from = parts.length - 1;
  while (from > 0 && mergeable(parts[from - 1]?.node)) from -= 1;
  return parts.slice(from);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(value: unknown, step: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, step)?.value;
}
