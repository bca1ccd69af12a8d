import type { Refusal } from './ledger.ts';
import type { Summary } from './summary.ts';

const table = (counts: Readonly<Record<string, number>>, most = 12): string => {
  const rows = Object.entries(counts);
  const shown = rows.slice(0, most).map(([name, count]) => `    ${String(count).padStart(5)}  ${name}`);
  return [...shown, ...(rows.length > most ? [`           and ${rows.length - most} more`] : [])].join('\n');
};

const MOST_REFUSALS = 40;

const refusalText = ({ source, code, position, path, expected }: Refusal): string => {
  const at = path ?? position;
  return `${source}: ${code}${at === undefined ? '' : ` at ${at}`}${expected === undefined ? '' : ` (expected: ${expected})`}`;
};

const listed = (heading: string, lines: readonly string[]): string => {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, MOST_REFUSALS).map((line) => `    ${line}`);
  const more = lines.length > MOST_REFUSALS ? `\n    and ${lines.length - MOST_REFUSALS} more (--json lists all)` : '';
  return `\n  ${heading}\n${shown.join('\n')}${more}\n`;
};

/** The summary for people. */
export const summaryText = (summary: Summary): string => {
  const { reminders } = summary;
  const refused = listed('Refused, and why', summary.refused.map(refusalText));
  const dead = listed('In dead-letter queues', summary.deadLetters);
  return `
Received ${summary.received} messages: ${summary.accepted} accepted, ${summary.duplicates} duplicates, ${summary.quarantined} quarantined, ${summary.deadLettered} dead-lettered.
Tickets ${summary.tickets}, of which ${summary.handoffs} handed to a person; complaints ${summary.complaints}; events for departments ${summary.events}.
Reminders planned ${reminders.planned}: ${reminders.sent} sent, ${reminders.deferred} deferred, ${reminders.suppressed} suppressed.

  Intents
${table(summary.byIntent)}

  Answered by
${table(summary.byTier)}
${refused}${dead}Clock ${summary.now}; ${summary.seconds} s.
`;
};

/** What is said when messages came to no outcome. */
export const brokenBalanceText = ({ received, unsettled }: Summary): string =>
  `The balance is broken: of ${received} messages ${unsettled.length} came to no outcome:\n${unsettled
    .slice(0, MOST_REFUSALS)
    .map((source) => `    ${source}`)
    .join('\n')}\n`;
