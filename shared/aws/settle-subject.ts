import type { DomainEvent } from '../contracts/domain-event.ts';
import { shortDigest } from '../vocabulary/digest.ts';
import { CarelineError } from '../vocabulary/errors.ts';
import type { DerivedRow, Head, InputRow, SubjectStore } from './subject-store.ts';

/** What a fold over all inputs of a subject comes to. The same inputs always come to the same settlement. */
export interface Settlement<HeadBody> {
  readonly head: HeadBody;
  readonly derived: readonly DerivedRow[];
  /** Events with the key of the input that caused each; they are published until that input is settled. */
  readonly events: readonly { readonly event: DomainEvent; readonly cause: string }[];
  /** What must be in place before anything else shows: opt-outs and holds on the person's CONTACT row. */
  readonly before?: () => Promise<void>;
  /** What needs the derived rows in place: links between subjects. */
  readonly after?: () => Promise<void>;
  /** Inputs that changed nothing (an edition below the current one): a delivery of one counts as a duplicate. */
  readonly superseded: readonly string[];
}

export type Publish = (events: readonly DomainEvent[]) => Promise<void>;

export interface SettleJob<Body, HeadBody> {
  readonly subject: string;
  readonly input: InputRow<Body>;
  /** Attaches to each input what was stored once beside it, making it now where it is missing (a verdict). */
  readonly complete?: (inputs: readonly InputRow<Body>[]) => Promise<readonly InputRow<Body>[]>;
  /**
   * `known` is the head as last written, of fewer inputs than these or of the same; what it says may save work and decides nothing.
   * `undefined`: nothing to show yet (desk events whose conversation has not arrived); the inputs wait.
   */
  readonly fold: (
    inputs: readonly InputRow<Body>[],
    known: HeadBody | undefined,
  ) => Promise<Settlement<HeadBody> | undefined> | Settlement<HeadBody> | undefined;
}

export type Settled = 'accepted' | 'duplicate';

interface Ports {
  readonly store: SubjectStore;
  readonly publish: Publish;
}

const MOST_ROUNDS = 8;

/** Version of a row that follows from one input alone: whatever order inputs arrive in, it is written the same. */
const NEVER_CHANGES = 0;

/**
 * Law 2. Append the input; read the group strongly; fold it; write the head and the derived rows, each under the version guard;
 * publish; mark done. A second delivery of anything finishes what the first left, and only `done ≥ version` makes it a duplicate.
 *
 * The version is the number of inputs: inputs are only ever added, so of two copies the one that saw more wins every guard,
 * and the one that saw less starts over with what it missed.
 */
export const settleSubject =
  (ports: Ports) =>
  async <Body, HeadBody>(job: SettleJob<Body, HeadBody>): Promise<Settled> => {
    const appended = await ports.store.append(job.subject, job.input);
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const outcome = await attempt(ports, job, appended);
      if (outcome !== 'overtaken') return outcome;
    }
    throw new CarelineError('subject-too-busy', { retryable: true });
  };

const attempt = async <Body, HeadBody>(
  ports: Ports,
  job: SettleJob<Body, HeadBody>,
  appended: boolean,
): Promise<Settled | 'overtaken'> => {
  const { inputs, head: known } = await ports.store.group<Body, HeadBody>(job.subject);
  const done = known !== undefined && known.done >= inputs.length;
  // Done, and this input was there before: a duplicate. New, but another copy has finished it along with its own: accepted all the same.
  if (done && !appended) return 'duplicate';
  const settlement = await job.fold((await job.complete?.(inputs)) ?? inputs, known?.body);
  if (settlement === undefined) return appended ? 'accepted' : 'duplicate';
  const settled: Settled = settlement.superseded.includes(job.input.key) ? 'duplicate' : 'accepted';
  if (done) return settled;
  return (await write(ports, job, inputs, known, settlement)) ? settled : 'overtaken';
};

const shortName = (inputKey: string): string => shortDigest(inputKey).slice(-8);

const rowName = (row: { readonly table: string; readonly pk: string; readonly sk: string }): string =>
  JSON.stringify([row.table, row.pk, row.sk]);

const fromRowName = (name: string): { table: string; pk: string; sk: string } => {
  const [table, pk, sk] = JSON.parse(name) as [string, string, string];
  return { table, pk, sk };
};

/** Writes everything a settlement comes to; false when a later version was there first. */
const write = async <Body, HeadBody>(
  { store, publish }: Ports,
  job: SettleJob<Body, HeadBody>,
  inputs: readonly InputRow<Body>[],
  known: Head<HeadBody> | undefined,
  settlement: Settlement<HeadBody>,
): Promise<boolean> => {
  const version = inputs.length;
  const settled = new Set(known?.settled);
  const due = <T extends { readonly cause?: string }>(things: readonly T[]): readonly T[] =>
    things.filter(({ cause }) => cause === undefined || !settled.has(shortName(cause)));
  const rows = settlement.derived.filter((row) => row.cause === undefined).map(rowName);
  const stale = [...new Set([...(known?.rows ?? []), ...(known?.stale ?? [])])].filter((name) => !rows.includes(name)).sort();

  await settlement.before?.();
  if (!(await store.writeHead(job.subject, { version, body: settlement.head, rows, stale, settled: [] }))) return false;
  const written = await Promise.all([
    ...due(settlement.derived).map((row) => store.writeDerived(row, row.cause === undefined ? version : NEVER_CHANGES)),
    ...stale.map((name) => store.retire(fromRowName(name), version)),
  ]);
  if (written.includes(false)) return false;
  await settlement.after?.();
  await publish(due(settlement.events).map(({ event }) => event));

  return store.finish(job.subject, version, inputs.map((input) => shortName(input.key)).sort());
};
