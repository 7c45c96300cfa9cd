import type { AlarmCount } from './measure-alarms.js';
import type { OperatorResult } from './measure-squama.js';
import type { BenignKind } from './read-benign.js';

/** What `bench/record/evasion.json` holds. Shares are from 0 to 1. */
export interface EvasionRecord {
  readonly lexicon: string;
  readonly node: string;
  readonly seeds: number;
  readonly languages: number;
  readonly posts: number;
  readonly chances: readonly number[];
  readonly squama: {
    readonly macro: Macro;
    /** Of the operators that the detector was first measured by, and of those written afterwards, in two sets. */
    readonly macroOfFirst: Macro;
    readonly macroOfLater: Macro;
    readonly macroOfLatest: Macro;
    /** Macro recall of each seed of chance by itself. */
    readonly macroByChance: readonly number[];
    readonly operators: readonly OperatorRecord[];
    readonly alarms: Readonly<Record<BenignKind | 'ordinary', AlarmCount>>;
    /** Seed posts without their term in which any subject is found: found, then, is chance. */
    readonly withoutTerm: number;
    readonly microseconds: Timing;
  };
  readonly peers: readonly PeerRecord[];
}

export interface Macro {
  readonly found: number;
  readonly same: number;
  readonly sure: number;
  readonly flagged: number;
  /** Of all that was found, not by operator. */
  readonly located: number;
}

export interface OperatorRecord extends OperatorResult {
  readonly name: string;
  readonly kind: string;
  readonly does: string;
}

export interface PeerRecord {
  readonly name: string;
  readonly version: string;
  readonly settings: string;
  readonly macro: number;
  /** Of what it found; only peers that tell places. */
  readonly located: number | undefined;
  readonly operators: Readonly<Record<string, number>>;
  readonly alarms: Readonly<Record<BenignKind | 'ordinary', number>>;
  readonly withoutTerm: number;
  readonly microseconds: Timing;
}

/** Processor time a text. */
export interface Timing {
  readonly disguised: number;
  readonly ordinary: number;
}
