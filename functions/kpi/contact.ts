import type { ContactFact } from '../../shared/contracts/fact.ts';
import type { IntentFamily, Label, ObjectKind } from '../../shared/vocabulary/taxonomy.ts';
import { intentDefinition, isIntent, isLabel } from '../../shared/vocabulary/taxonomy.ts';
import type { DeskStory } from './desk-story.ts';
import { mergeEditions } from './legs.ts';

/** What no KPI asks for stays behind when a fact is read: it would be written to disk and read back twice per rollup. */
type Unused = 'conversationId' | 'format' | 'timeSource' | 'confidence' | 'sentiment' | 'secondary' | 'department';

/** A contact fact as far as KPIs need it. */
export type ContactPart = Omit<ContactFact, Unused>;

export const neededOf = (fact: ContactFact): ContactPart => {
  const {
    conversationId: _conversationId,
    format: _format,
    timeSource: _timeSource,
    confidence: _confidence,
    sentiment: _sentiment,
    secondary: _secondary,
    department: _department,
    ...needed
  } = fact;
  return needed;
};

/** One conversation as the KPIs see it: the highest edition of each leg, merged over legs, with what the desk did and said. */
export interface Contact extends Omit<ContactPart, 'kind' | 'id' | 'rank' | 'leg' | 'desk'> {
  /** What the machine had said, before the desk corrected it. */
  readonly ownLabel?: Label;
  /** The sender's desk block. */
  readonly block: NonNullable<ContactFact['desk']>;
  readonly desk: DeskStory;
}

/** The named fields that are set; absent ones stay absent. */
export const pick = <Source extends object, Name extends keyof Source>(
  source: Source,
  names: readonly Name[],
): Pick<Source, Name> => {
  const picked: Partial<Source> = {};
  for (const name of names) if (source[name] !== undefined) picked[name] = source[name];
  return picked as Pick<Source, Name>;
};

const NO_BLOCK: Contact['block'] = {};

interface Understood {
  readonly label?: Label;
  readonly family?: IntentFamily;
  readonly object?: ObjectKind;
}

const corrected = (label: string): Understood | undefined => {
  if (!isLabel(label)) return undefined;
  if (!isIntent(label)) return { label };
  const { family, object } = intentDefinition(label);
  return { label, family, object };
};

/** A correction replaces label, family and object together: what it does not have goes away. */
const understood = (fact: ContactPart, desk: DeskStory): Understood =>
  (desk.correctedTo === undefined ? undefined : corrected(desk.correctedTo)) ?? pick(fact, ['label', 'family', 'object']);

/** Folds the facts of ONE ticket; undefined when the desk has spoken but no document has come yet. */
export const foldContact = (facts: readonly ContactPart[], desk: DeskStory): Contact | undefined => {
  const fact = mergeEditions(facts, desk.takenOverAt);
  if (fact === undefined) return undefined;
  const { kind: _kind, id: _id, rank: _rank, leg: _leg, desk: block, label, family: _family, object: _object, ...kept } = fact;
  return {
    ...kept,
    ...(desk.customerId === undefined ? undefined : { customerId: desk.customerId }),
    ...(label === undefined ? undefined : { ownLabel: label }),
    ...understood(fact, desk),
    block: block ?? NO_BLOCK,
    desk,
  };
};
