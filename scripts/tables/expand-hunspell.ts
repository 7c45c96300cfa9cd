import { readFileSync } from 'node:fs';

interface Affix {
  readonly kind: 'PFX' | 'SFX';
  readonly cross: boolean;
  readonly rules: { strip: string; add: string; condition: RegExp }[];
}

interface Dictionary {
  readonly stems: readonly string[];
  /** Stems and the forms that one suffix, one prefix or one of each make. */
  readonly forms: ReadonlySet<string>;
}

const decode = (file: string, encoding: string): string =>
  new TextDecoder(encoding).decode(readFileSync(file));
const escapeRegExp = (text: string): string => text.replace(/[*+?(){}|\\$-]/g, '\\$&');

/** Reads a Hunspell dictionary and makes the inflected forms of its words, at most `most` of them. */
export function expandHunspell(affixFile: string, wordFile: string, most: number): Dictionary {
  const encoding =
    /^SET\s+(\S+)/m.exec(decode(affixFile, 'latin1'))?.[1]?.replace(/^ISO8859/, 'ISO-8859') ?? 'latin1';
  const lines = decode(affixFile, encoding).split(/\r?\n/);
  const flagKind = /^FLAG\s+(\S+)/m.exec(lines.join('\n'))?.[1];
  const aliases = lines
    .filter((line) => /^AF\s/.test(line))
    .map((line) => line.split(/\s+/)[1] ?? '')
    .slice(1);
  const split = (text: string): string[] =>
    flagKind === 'num' ? text.split(',') : flagKind === 'long' ? (text.match(/../gsu) ?? []) : [...text];
  const flagsOf = (text: string): string[] =>
    aliases.length > 0 && /^\d+$/.test(text) ? split(aliases[Number(text) - 1] ?? '') : split(text);

  const affixes = new Map<string, Affix>();
  const refused = new Set<string>();
  /** Marks stems that are no words without an affix. */
  const virtual = new Set<string>();
  for (const line of lines) {
    const cells = line.trim().split(/\s+/);
    const [kind = '', flag = '', third = '', fourth = '', condition = '.'] = cells;
    if (/^(ONLYINCOMPOUND|FORBIDDENWORD)$/.test(kind)) refused.add(flag);
    if (/^(NEEDAFFIX|PSEUDOROOT)$/.test(kind)) virtual.add(flag);
    if (kind !== 'PFX' && kind !== 'SFX') continue;
    const known = affixes.get(`${kind}${flag}`);
    if (known === undefined || (/^[YN]$/.test(third) && /^\d+$/.test(fourth) && cells.length === 4)) {
      if (known === undefined) affixes.set(`${kind}${flag}`, { kind, cross: third === 'Y', rules: [] });
      continue;
    }
    const test = condition === '.' || condition.includes(':') ? '' : escapeRegExp(condition);
    known.rules.push({
      strip: third === '0' ? '' : third,
      add: (fourth.split('/')[0] ?? '').replace(/^0$/, ''),
      condition: new RegExp(kind === 'SFX' ? `${test}$` : `^${test}`),
    });
  }

  const stems: string[] = [];
  const forms = new Set<string>();
  for (const line of decode(wordFile, encoding).split(/\r?\n/).slice(1)) {
    const cell = (line.split(/[\t ]/)[0] ?? '').replaceAll('\\/', '\u0000');
    const [written = '', flags = ''] = cell.split('/');
    const word = written.replaceAll('\u0000', '/');
    const own = flagsOf(flags);
    if (word === '' || own.some((flag) => refused.has(flag))) continue;
    stems.push(word);
    if (!own.some((flag) => virtual.has(flag))) forms.add(word);
    if (forms.size > most) continue;
    const made = [word];
    for (const flag of own) {
      const suffix = affixes.get(`SFX${flag}`);
      for (const { strip, add, condition } of suffix?.rules ?? [])
        if (word.endsWith(strip) && condition.test(word)) {
          const form = word.slice(0, word.length - strip.length) + add;
          forms.add(form);
          if (suffix?.cross) made.push(form);
        }
    }
    for (const flag of own) {
      const prefix = affixes.get(`PFX${flag}`);
      for (const { strip, add, condition } of prefix?.rules ?? [])
        for (const base of prefix?.cross ? made : [word])
          if (base.startsWith(strip) && condition.test(base)) forms.add(add + base.slice(strip.length));
    }
  }
  return { stems, forms };
}
