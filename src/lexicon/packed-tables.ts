import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Tables by their names: UTF-8, deflated. */
export type DeflatedTables = Readonly<Record<string, Uint8Array>>;

export function deflateTables(tables: ReadonlyMap<string, string>, names: readonly string[]): DeflatedTables {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = tables.get(name);
      return text === undefined ? [] : [[name, new Uint8Array(deflateRawSync(text))] as const];
    }),
  );
}

/** Tables of which some are inflated anew each time they are asked for: an eighth of the memory, for what is seldom read. */
export class PackedTables implements ReadonlyMap<string, string> {
  private readonly plain: ReadonlyMap<string, string>;
  private readonly names: readonly string[];

  constructor(
    tables: ReadonlyMap<string, string>,
    private readonly deflated: DeflatedTables,
  ) {
    this.names = [...tables.keys()];
    this.plain = new Map([...tables].filter(([name]) => !Object.hasOwn(deflated, name)));
  }

  get size(): number {
    return this.names.length;
  }

  get(name: string): string | undefined {
    const bytes = Object.hasOwn(this.deflated, name) ? this.deflated[name] : undefined;
    return bytes === undefined ? this.plain.get(name) : inflateRawSync(bytes).toString();
  }

  has(name: string): boolean {
    return this.names.includes(name);
  }

  forEach(visit: (text: string, name: string, map: ReadonlyMap<string, string>) => void): void {
    for (const [name, text] of this) visit(text, name, this);
  }

  *entries(): MapIterator<[string, string]> {
    for (const name of this.names) yield [name, this.get(name) ?? ''];
  }

  keys(): MapIterator<string> {
    return this.names.values();
  }

  *values(): MapIterator<string> {
    for (const [, text] of this) yield text;
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }
}
