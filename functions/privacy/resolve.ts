import type { Finding } from './kinds.ts';

/**
 * Settles overlaps: findings that overlap are masked together, as the kind of the surest one, then of the longest.
 * Masking the union leaves no remainder of a weaker finding in the open. One sort, one pass.
 */
export const resolve = (findings: readonly Finding[]): Finding[] => {
  if (findings.length < 2) return [...findings];
  const sorted = findings.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const settled: Finding[] = [];
  let current: Finding | undefined;
  let winner: Finding | undefined;
  for (const next of sorted) {
    if (current === undefined || winner === undefined || next.start >= current.end) {
      if (current !== undefined) settled.push(current);
      current = next;
      winner = next;
      continue;
    }
    if (isStronger(next, winner)) winner = next;
    current = { ...winner, start: current.start, end: Math.max(current.end, next.end) };
  }
  if (current !== undefined) settled.push(current);
  return settled;
};

const isStronger = (a: Finding, b: Finding): boolean =>
  a.rank > b.rank || (a.rank === b.rank && a.end - a.start > b.end - b.start);
