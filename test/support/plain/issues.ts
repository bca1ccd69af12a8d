import type { Plain } from './contacts.ts';
import { order } from './contacts.ts';

/** Issues by the definition in facts/kpi.md: every contact is held against every issue of its customer. */
export const WEEK = 168 * 3_600_000;

export interface PlainIssue {
  readonly first: Plain;
  readonly repeats: Plain[];
  readonly continuations: Plain[];
}

export type Role = 'first' | 'repeat' | 'continuation';

export const asks = ({ label }: Plain): boolean =>
  label !== undefined && label !== 'greeting-or-closing' && label !== 'out-of-scope';

const time = ({ at }: Plain): number => Date.parse(at);
const sameObject = (a: Plain, b: Plain): boolean =>
  a.objectId !== undefined && a.objectId === b.objectId && a.object === b.object;
const sameFamily = (a: Plain, b: Plain): boolean => a.family !== undefined && a.family !== 'stance' && a.family === b.family;
const pointsBack = ({ family, overlays }: Plain): boolean => family === 'stance' || overlays.includes('follow-up');

/** Of one customer. */
export const plainIssues = (contacts: readonly Plain[]): readonly PlainIssue[] => {
  const issues: PlainIssue[] = [];
  const earlier: { readonly contact: Plain; readonly issue: PlainIssue }[] = [];
  for (const contact of contacts.filter(asks).sort((a, b) => order(a.at, b.at) || order(a.id, b.id))) {
    const open = issues.filter(({ first }) => time(contact) - time(first) < WEEK);
    const holds = (same: typeof sameObject) => (issue: PlainIssue) =>
      [issue.first, ...issue.repeats].some((member) => same(member, contact));
    const near = earlier.filter((other) => time(contact) - time(other.contact) < WEEK);
    const like = (same: typeof sameObject) => near.findLast((other) => same(other.contact, contact))?.issue;
    const found =
      open.findLast(holds(sameObject)) ?? open.findLast(holds(sameFamily)) ?? (pointsBack(contact) ? open.at(-1) : undefined);
    const dragged = like(sameObject) ?? like(sameFamily) ?? (pointsBack(contact) ? near.at(-1)?.issue : undefined);
    const issue = found ?? dragged ?? { first: contact, repeats: [], continuations: [] };
    if (found !== undefined) found.repeats.push(contact);
    else if (dragged !== undefined) dragged.continuations.push(contact);
    else issues.push(issue);
    earlier.push({ contact, issue });
  }
  return issues;
};

/** All issues: of customers together, of nobody known one per contact. */
export const allIssues = (contacts: readonly Plain[]): readonly (PlainIssue & { readonly anonymous: boolean })[] =>
  [...Map.groupBy(contacts, ({ who, id }) => who ?? `?${id}`)].flatMap(([who, own]) =>
    plainIssues(own).map((issue) => Object.assign(issue, { anonymous: who.startsWith('?') })),
  );
