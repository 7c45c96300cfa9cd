export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
}

export interface Plot {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly Series[];
}

const width = 720;
const height = 420;
const margin = { left: 76, right: 210, top: 44, bottom: 54 };
const colours = ['#0b6e4f', '#c1440e', '#355c9a', '#8a6d1d', '#7a3e8e', '#4d4d4d', '#b3277a', '#2b8ea6'];

/** A plot with both axes logarithmic, as SVG: straight lines are powers, and equal ratios look equal. */
export function drawPlot({ title, x, y, series }: Plot): string {
  const points = series.flatMap((one) => one.points);
  const across = scale(
    points.map(([at]) => at),
    margin.left,
    width - margin.right,
  );
  const up = scale(
    points.map(([, value]) => value),
    height - margin.bottom,
    margin.top,
  );
  const text = (at: number, down: number, content: string, extra = ''): string =>
    `<text x="${at.toFixed(1)}" y="${down.toFixed(1)}" ${extra}>${inXml(content)}</text>`;
  const grid = [
    ...across.ticks.map(
      (tick) =>
        `<path d="M${across.at(tick)} ${margin.top}V${height - margin.bottom}" class="grid"/>` +
        text(across.at(tick), height - margin.bottom + 18, short(tick), 'text-anchor="middle"'),
    ),
    ...up.ticks.map(
      (tick) =>
        `<path d="M${margin.left} ${up.at(tick)}H${width - margin.right}" class="grid"/>` +
        text(margin.left - 8, up.at(tick) + 4, short(tick), 'text-anchor="end"'),
    ),
  ];
  const lines = series.map(({ name, points: own }, index) => {
    const colour = colours[index % colours.length];
    const path = own.map(
      ([at, value], k) => `${k === 0 ? 'M' : 'L'}${across.at(at).toFixed(1)} ${up.at(value).toFixed(1)}`,
    );
    return [
      `<path d="${path.join('')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...own.map(
        ([at, value]) =>
          `<circle cx="${across.at(at).toFixed(1)}" cy="${up.at(value).toFixed(1)}" r="3" fill="${colour}"/>`,
      ),
      `<rect x="${width - margin.right + 16}" y="${margin.top + index * 20}" width="12" height="12" fill="${colour}"/>`,
      text(width - margin.right + 34, margin.top + index * 20 + 10, name),
    ].join('');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="12">`,
    `<title>${inXml(title)}</title><style>.grid{stroke:#ddd}</style><rect width="100%" height="100%" fill="#fff"/>`,
    text(margin.left, 24, title, 'font-size="15" font-weight="bold"'),
    ...grid,
    ...lines,
    text((margin.left + width - margin.right) / 2, height - 14, x, 'text-anchor="middle"'),
    `<g transform="rotate(-90)">${text(-(margin.top + height - margin.bottom) / 2, 18, y, 'text-anchor="middle"')}</g>`,
    '</svg>',
    '',
  ].join('\n');
}

function scale(values: readonly number[], from: number, to: number) {
  const low = Math.log10(Math.min(...values)) - 0.05;
  const high = Math.log10(Math.max(...values)) + 0.05;
  const at = (value: number): number => from + ((Math.log10(value) - low) / (high - low)) * (to - from);
  const ticks: number[] = [];
  for (let power = Math.floor(low); power <= Math.ceil(high); power++)
    for (const step of [1, 2, 5]) {
      const tick = step * 10 ** power;
      if (Math.log10(tick) >= low && Math.log10(tick) <= high) ticks.push(tick);
    }
  return { at, ticks };
}

const short = (value: number): string =>
  value >= 1000 ? `${Number((value / 1000).toPrecision(3))}k` : String(Number(value.toPrecision(3)));

const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
