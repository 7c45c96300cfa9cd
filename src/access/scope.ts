/** What a key may be used for: judging texts, reading and trying out words, running the service. */
export const scopes = ['classify', 'lexicon', 'admin'] as const;
export type Scope = (typeof scopes)[number];

/** Several scopes as bits of one number, as Fastify gives each request a copy of plain values only. */
export type ScopeSet = number;

export function scopeSet(names: Iterable<Scope>): ScopeSet {
  let set = 0;
  for (const name of names) set |= 1 << scopes.indexOf(name);
  return set;
}

/** Whether a request may do what the scope stands for: `allows(request.scopes, 'lexicon')`. */
export function allows(set: ScopeSet, scope: Scope): boolean {
  return (set & (1 << scopes.indexOf(scope))) !== 0;
}
