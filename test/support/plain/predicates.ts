import type { DeskFact } from '../../../shared/contracts/fact.ts';
import type { Plain } from './contacts.ts';
import { inBlock, said } from './contacts.ts';

/** What the desk did with one contact, read off its events one by one. */
const SPOKE = ['answered', 'callback-reached'];
const ACTED = [...SPOKE, 'assigned', 'transferred', 'waiting', 'resolved', 'complaint-acknowledged', 'complaint-answered'];

export const byPerson = (contact: Plain): boolean =>
  contact.agentTurns > 0 || contact.desk.some(({ type }) => SPOKE.includes(type));

/** The first time a person spoke, from when a person was asked for (or from the instant given). */
export const humanAt = (contact: Plain, from = contact.askedAt ?? ''): string | undefined =>
  contact.desk.find(({ type, at }) => SPOKE.includes(type) && at >= from)?.at;

/** The desk's first act of all, and the first agent turn after the call, whichever came first of those that came after the instant. */
export const firstAct = ({ desk, reachedAt }: Plain, after: string): string | undefined =>
  [desk.find(({ type }) => ACTED.includes(type))?.at, reachedAt]
    .filter((at) => at !== undefined)
    .filter((at) => at >= after)
    .sort()[0];

export const moves = ({ desk }: Plain): readonly DeskFact[] =>
  desk.filter(({ type }) => type === 'resolved' || type === 'reopened');

/** By evidence: the desk's last word before the instant, the desk block, the customer's words, an action that was confirmed. */
export const isResolved = (contact: Plain, until: number): boolean | undefined => {
  const last = moves(contact).findLast(({ at }) => Date.parse(at) < until);
  if (last !== undefined) return last.type === 'resolved';
  const words = inBlock(contact, 'resolved') ?? contact.legs.findLast(({ resolution }) => resolution)?.resolution?.resolved;
  return words ?? (said(contact, 'selfService')?.completed === true ? true : undefined);
};

/** When the resolution that stands now was first made. */
export const standing = (contact: Plain): string | undefined => {
  let at: string | undefined;
  for (const move of moves(contact)) at = move.type === 'reopened' ? undefined : (at ?? move.at);
  return at;
};

export interface PlainWait {
  readonly how: 'answered' | 'abandoned' | undefined;
  readonly seconds: number;
}

/** Times in a queue; queued again while waiting is the same wait. */
export const waitOf = ({ desk }: Plain, which: 'first' | 'last'): PlainWait | undefined => {
  const waits: PlainWait[] = [];
  let since: string | undefined;
  for (const { type, at } of desk) {
    if ((type === 'queued' || type === 'offered') && since === undefined) since = at;
    else if ((type === 'answered' || type === 'abandoned') && since !== undefined) {
      waits.push({ how: type, seconds: (Date.parse(at) - Date.parse(since)) / 1_000 });
      since = undefined;
    }
  }
  if (since !== undefined) waits.push({ how: undefined, seconds: Number.NaN });
  return which === 'first' ? waits[0] : waits.at(-1);
};

export const abandonedUnder = (contact: Plain, limit: number): boolean => {
  const wait = waitOf(contact, 'first');
  return wait?.how === 'abandoned' && wait.seconds < limit;
};

export const handOvers = (contact: Plain) => {
  const events = contact.desk.filter(({ type }) => type === 'transferred');
  const blocks = Math.max(0, ...contact.legs.map(({ desk }) => desk?.transfers ?? 0));
  const reasons = events.length > 0 ? events.map(({ reason = 'none' }) => reason) : Array<string>(blocks).fill('none');
  const consults = reasons.filter((reason) => reason === 'consult').length;
  let mandated = reasons.filter((reason) => reason === 'mandated').length;
  if (mandated === 0 && contact.grave && (reasons.includes('none') || reasons.includes('other'))) mandated = 1;
  return { consults, mandated, avoidable: reasons.length - consults - mandated };
};

export const rating = (contact: Plain): { readonly score: number; readonly scale: number } | undefined => {
  const given = contact.desk.findLast(({ type, score }) => type === 'csat' && score !== undefined);
  if (given?.score !== undefined) return { score: given.score, scale: given.scale ?? 5 };
  const score = inBlock(contact, 'csat');
  return score === undefined ? undefined : { score, scale: inBlock(contact, 'csatScale') ?? 5 };
};
