import { REFUSALS } from '../../../functions/intake/refusal.ts';
import { KPI_GROUPS } from '../../../functions/kpi/registry.ts';
import { JOURNEY_STEPS } from '../../../functions/lifecycle/journey.ts';
import { HOUSE_RULES } from '../../../functions/outreach/packs/house.ts';
import { PACKS } from '../../../functions/outreach/packs/index.ts';
import { ruleName } from '../../../functions/outreach/policy-rule.ts';
import { MATRIX_VERSION } from '../../../functions/outreach/suppression.ts';
import { COMPLAINT_CLOCKS } from '../../../functions/routing/complaint-clocks.ts';
import { OUTREACH_CHANNELS, PURPOSES } from '../../../shared/vocabulary/contact-record.ts';
import { CONTROL_LABELS, DEPARTMENTS, INTENTS, OVERLAYS } from '../../../shared/vocabulary/taxonomy.ts';

/** What the codes in the data mean, read from the places that define them: the page repeats no definition. */
export interface Catalogue {
  readonly labels: Readonly<Record<string, Label>>;
  readonly departments: Readonly<Record<string, { readonly en: string; readonly zh: string }>>;
  readonly overlays: Readonly<Record<string, string>>;
  readonly refusals: Readonly<Record<string, { readonly meaning: string; readonly whatToDo: string }>>;
  readonly kpis: Readonly<Record<string, KpiWords>>;
  readonly journeySteps: Readonly<Record<string, readonly string[]>>;
  readonly purposes: readonly string[];
  readonly outreachChannels: readonly string[];
  /** Sources of contact rules and complaint clocks, by `id@version` or id. */
  readonly sources: Readonly<Record<string, string>>;
}

interface Label {
  readonly en: string;
  readonly zh: string;
  readonly definition: string;
  readonly owner?: string;
}

interface KpiWords {
  readonly group: string;
  readonly question: string;
  readonly facts: string;
  readonly formula: string;
  readonly exclusions: string;
  readonly source: string;
  readonly example: string;
}

const labels = (): Catalogue['labels'] =>
  Object.fromEntries<Label>([
    ...INTENTS.map(({ intent, name, definition, owner }) => [intent, { en: name.en, zh: name.zh, definition, owner }] as const),
    ...Object.entries(CONTROL_LABELS),
  ]);

const kpis = (): Catalogue['kpis'] =>
  Object.fromEntries(
    Object.entries(KPI_GROUPS).flatMap(([group, members]) =>
      members.map(({ id, question, facts, formula, exclusions, source, example }) => [
        id,
        { group, question, facts, formula, exclusions, source, example },
      ]),
    ),
  );

/** Refusals that are not the intake room's own. */
const OTHER_REFUSALS: Catalogue['refusals'] = {
  'wrong-queue': {
    meaning: 'A known document on a queue that does not take it.',
    whatToDo: 'Send it to the queue named, then drop it here.',
  },
  'unknown-lifecycle-type': {
    meaning: 'A lifecycle event of a type we do not know.',
    whatToDo: 'Correct the type at the sender, or deploy the version that knows it.',
  },
  'lifecycle-field-invalid': {
    meaning: 'A field of a lifecycle event is missing or not what the contract says.',
    whatToDo: 'Correct the field named by path at the sender, then redrive.',
  },
  'contact-field-invalid': {
    meaning: 'A field of a reported contact is missing or not what the contract says.',
    whatToDo: 'Correct the field named by path at the sender, then redrive.',
  },
  'object-gone': {
    meaning: 'The stored transcript was deleted before it was read.',
    whatToDo: 'Upload it again; nothing else is known of it.',
  },
  'announcement-in-object': {
    meaning: 'The stored object is the announcement of another object.',
    whatToDo: 'Find out what copies announcements into the bucket.',
  },
};

const sources = (): Catalogue['sources'] =>
  Object.fromEntries([
    ...[...HOUSE_RULES, ...Object.values(PACKS).flatMap((pack) => pack.rules)].map((rule) => [ruleName(rule), rule.source]),
    [`house.purpose-by-state@${MATRIX_VERSION}`, 'Purpose × state matrix of the house'],
    ['house.kill-switch@1', 'Switched off by an operator'],
    ['house.place@1', 'No hour is permitted where the place is unknown'],
    ...Object.values(COMPLAINT_CLOCKS)
      .flat()
      .map(({ rule, source }) => [rule, source]),
  ]);

/** The catalogue of this build. */
export const catalogue = (): Catalogue => ({
  labels: labels(),
  departments: DEPARTMENTS,
  overlays: OVERLAYS,
  refusals: { ...REFUSALS, ...OTHER_REFUSALS },
  kpis: kpis(),
  journeySteps: JOURNEY_STEPS,
  purposes: PURPOSES,
  outreachChannels: OUTREACH_CHANNELS,
  sources: sources(),
});
