/**
 * Where `actual` lacks what `shown` shows, as JSON pointers. Fields that are not shown may be there; of a list its items
 * are shown in their order, others between them left out; `…` in a text stands for anything.
 */
export function missingFrom(shown: unknown, actual: unknown, at = ''): string[] {
  if (Array.isArray(shown)) {
    if (!Array.isArray(actual)) return [`${at}: is no list`];
    let from = 0;
    return shown.flatMap((item, index) => {
      const found = actual.findIndex(
        (other, place) => place >= from && missingFrom(item, other).length === 0,
      );
      if (found >= 0) from = found + 1;
      return found >= 0 ? [] : [`${at}/${index}: not in ${JSON.stringify(actual)}`];
    });
  }
  if (isGroup(shown)) {
    if (!isGroup(actual)) return [`${at}: is no object`];
    return Object.entries(shown).flatMap(([key, value]) => missingFrom(value, actual[key], `${at}/${key}`));
  }
  const same =
    typeof shown === 'string' && typeof actual === 'string'
      ? asPattern(shown).test(actual)
      : Object.is(shown, actual);
  return same ? [] : [`${at}: is ${JSON.stringify(actual)}, and shown as ${JSON.stringify(shown)}`];
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asPattern(text: string): RegExp {
  const parts = text.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]*')}$`);
}
