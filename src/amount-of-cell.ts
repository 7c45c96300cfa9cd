/**
 * The amount of a price as a cell of a table has it: `1200`, `1,200.50`, `1.200,50`, `12,5`, `$ 1 200`, `THB 900`.
 * Undefined where there is no number, or more than one.
 */
export function amountOfCell(cell: string): number | undefined {
  const plain = Number(cell);
  if (cell.trim() !== '' && Number.isFinite(plain)) return plain;
  const [digits, ...more] = cell.match(/\d(?:[\d.,'’\s]*\d)?/g) ?? [];
  if (digits === undefined || more.length > 0) return undefined;
  const compact = digits.replaceAll(/['’\s]/g, '');
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  const separator = compact[last];
  const isDecimal =
    last >= 0 &&
    compact.indexOf(separator ?? '') === last &&
    // Both kinds stand in it, or a comma has no three digits after it, as thousands have.
    (/[.,]/.test(compact.slice(0, last)) || separator === '.' || compact.length - last !== 4);
  const whole = isDecimal ? compact.slice(0, last) : compact;
  const rest = isDecimal ? compact.slice(last + 1) : '';
  return Number(`${whole.replaceAll(/[.,]/g, '')}.${rest || '0'}`);
}
