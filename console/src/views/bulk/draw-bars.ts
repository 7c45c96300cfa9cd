interface Bars {
  names: readonly string[];
  counts: readonly number[];
  tones: readonly string[];
  onChoose: (index: number) => void;
}

/** Draws horizontal bars, again when the system turns light or dark. Gives back what takes the chart away. */
export function drawBars(canvas: HTMLCanvasElement, { names, counts, tones, onChoose }: Bars): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let remove = () => {};
  let gone = false;

  const draw = async () => {
    // The library is half of what the console weighs, and only this view needs it.
    const { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } = await import(
      'chart.js'
    );
    Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);
    if (gone) return;
    remove();
    const ink = colourOf('--ink', canvas);
    const rtl = document.documentElement.dir === 'rtl';
    const font = { family: getComputedStyle(document.body).fontFamily, size: 13 };
    const chart = new Chart(canvas, {
      type: 'bar',
      data: {
        labels: [...names],
        datasets: [
          {
            data: [...counts],
            backgroundColor: (names.length === tones.length
              ? tones
              : names.map(() => tones[0] ?? '--accent')
            ).map((tone) => colourOf(tone, canvas)),
            borderRadius: 4,
            maxBarThickness: 18,
          },
        ],
      },
      options: {
        indexAxis: 'y',
        animation: false,
        maintainAspectRatio: false,
        onClick: (_event, [element]) => {
          if (element !== undefined) onChoose(element.index);
        },
        scales: {
          x: {
            reverse: rtl,
            ticks: { color: colourOf('--ink-soft', canvas), font, precision: 0, maxTicksLimit: 5 },
            grid: { color: colourOf('--line', canvas) },
            border: { display: false },
          },
          y: {
            position: rtl ? 'right' : 'left',
            ticks: {
              color: ink,
              font,
              autoSkip: false,
              callback: (_value, at) => shorten(names[at] ?? '', canvas),
            },
            grid: { display: false },
          },
        },
        plugins: { tooltip: { bodyFont: font, titleFont: font, rtl } },
      },
    });
    remove = () => chart.destroy();
  };
  const redraw = () => void draw();

  redraw();
  dark.addEventListener('change', redraw);
  return () => {
    gone = true;
    dark.removeEventListener('change', redraw);
    remove();
  };
}

/** A name that leaves the bars their half of a narrow canvas. */
function shorten(name: string, { clientWidth }: HTMLElement): string {
  const most = Math.max(10, Math.floor(clientWidth / 16));
  const letters = [...name];
  return letters.length <= most ? name : `${letters.slice(0, most - 1).join('')}…`;
}

/** The colour that a token has here and now; a canvas knows no variables. */
function colourOf(token: string, beside: HTMLElement): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  beside.parentElement?.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
