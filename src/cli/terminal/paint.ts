import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Puts text in colour, where it can be seen. */
export interface Paint {
  readonly isColoured: boolean;
  (style: Style, text: string): string;
}

/** Colours for a terminal; none for what reads a pipe, nor for who has set NO_COLOR (no-color.org). */
export function createPaint(
  stream: { isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): Paint {
  const isColoured = env.NO_COLOR
    ? false
    : Boolean(env.FORCE_COLOR) || (stream.isTTY === true && env.TERM !== 'dumb');
  const paint = (style: Style, text: string): string =>
    isColoured && text !== '' ? styleText(style, text, { validateStream: false }) : text;
  return Object.assign(paint, { isColoured });
}
