import { Counter, type Registry } from 'prom-client';

/** One number that a metric counts up. */
export interface Cell {
  count: number;
}

/**
 * A counter whose cells are plain numbers, handed to prom-client when it is scraped. prom-client builds a string from
 * the labels at each count, and one answer counts about ten things.
 */
export class Tally<Label extends string> {
  readonly #cells: { labels: Record<Label, string>; cell: Cell }[] = [];

  constructor(
    registry: Registry,
    name: string,
    help: string,
    labelNames: Label[],
    aggregator: 'sum' | 'max' = 'sum',
  ) {
    const cells = this.#cells;
    new Counter({
      aggregator,
      name,
      help,
      labelNames,
      registers: [registry],
      collect() {
        this.reset();
        for (const { labels, cell } of cells) this.inc(labels, cell.count);
      },
    });
  }

  cell(labels: Record<Label, string>): Cell {
    const cell = { count: 0 };
    this.#cells.push({ labels, cell });
    return cell;
  }

  /** A cell for each value of a closed list. */
  cells<Value extends string>(
    values: readonly Value[],
    labels: (value: Value) => Record<Label, string>,
  ): Map<Value, Cell> {
    return new Map(values.map((value) => [value, this.cell(labels(value))]));
  }
}
