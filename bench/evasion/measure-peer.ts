import { existsSync, readFileSync } from 'node:fs';
import { cpuTime } from './cpu-time.js';
import type { DisguisedPost } from './disguise-post.js';
import { overlapOf } from './overlap-of.js';
import type { Peer } from './peers/peer.js';
import type { BenignKind } from './read-benign.js';
import type { PeerRecord } from './record.js';

export interface PeerTexts {
  /** Disguised posts by operator. */
  readonly posts: ReadonlyMap<string, readonly DisguisedPost[]>;
  readonly benign: Readonly<Record<BenignKind, readonly string[]>>;
  readonly ordinary: readonly string[];
  /** Seed posts with the term taken out. */
  readonly withoutTerm: readonly string[];
}

/** A peer has found a post when it flags it at all: more than is asked of the detector. */
export function measurePeer(peer: Peer, texts: PeerTexts): PeerRecord {
  const count = (lines: readonly string[]): number => lines.filter((line) => peer.flags(line)).length;
  const operators: Record<string, number> = {};
  let posts = 0;
  let found = 0;
  let located = 0;
  const disguised = cpuTime(() => {
    for (const [operator, list] of texts.posts) {
      const flagged = list.filter(({ text }) => peer.flags(text)).length;
      operators[operator] = flagged / list.length;
      posts += list.length;
      found += flagged;
    }
  });
  if (peer.locate !== undefined)
    for (const list of texts.posts.values())
      for (const post of list)
        if (peer.locate(post.text).some((span) => overlapOf(span, post) >= 0.8)) located++;
  const shares = Object.values(operators);
  const ordinary = cpuTime(() => count(texts.ordinary));
  return {
    name: peer.name,
    version: versionOf(peer),
    settings: peer.settings,
    macro: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    located: peer.locate === undefined || found === 0 ? undefined : located / found,
    operators,
    alarms: {
      'near-lexical': count(texts.benign['near-lexical']),
      contextual: count(texts.benign.contextual),
      mention: count(texts.benign.mention),
      ordinary: ordinary.result,
    },
    withoutTerm: count(texts.withoutTerm),
    microseconds: {
      disguised: disguised.microseconds / posts,
      ordinary: ordinary.microseconds / texts.ordinary.length,
    },
  };
}

function versionOf(peer: Peer): string {
  if (peer.package === undefined) return '';
  const places = ['../../node_modules', './peers/native/node_modules'];
  const files = places.map((place) => new URL(`${place}/${peer.package}/package.json`, import.meta.url));
  const file = files.find((url) => existsSync(url));
  return file === undefined ? '' : (/"version":\s*"([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1] ?? '');
}
