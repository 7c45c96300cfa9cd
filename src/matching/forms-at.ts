interface Node {
  readonly next: Map<number, Node>;
  isEnd: boolean;
}

const none: readonly number[] = [];

/**
 * Where forms end that begin at a place of a text, the longest first, in either case. By hand, since a pattern of the
 * eight hundred words of money is so much code that each try of a rare post takes ten microseconds.
 */
export function createFormsAt(forms: readonly string[]): (text: string, at: number) => readonly number[] {
  const root: Node = { next: new Map(), isEnd: false };
  for (const form of forms) {
    let node = root;
    for (const letter of form.split('')) node = childOf(node, letter);
    node.isEnd = true;
  }
  return (text, at) => {
    let node = root.next.get(text.charCodeAt(at));
    if (node === undefined) return none;
    const ends: number[] = [];
    for (let end = at + 1; node !== undefined; end++) {
      if (node.isEnd) ends.unshift(end);
      node = node.next.get(text.charCodeAt(end));
    }
    return ends;
  };
}

function childOf(node: Node, letter: string): Node {
  const child = node.next.get(letter.charCodeAt(0)) ?? { next: new Map(), isEnd: false };
  for (const one of [letter, letter.toLowerCase(), letter.toUpperCase()])
    if (one.length === 1) node.next.set(one.charCodeAt(0), child);
  return child;
}
