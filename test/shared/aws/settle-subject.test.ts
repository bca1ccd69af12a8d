import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Settled, SettleJob } from '../../../shared/aws/settle-subject.ts';
import { settleSubject } from '../../../shared/aws/settle-subject.ts';
import type { InputRow, SubjectStore } from '../../../shared/aws/subject-store.ts';
import { dynamoSubjectStore } from '../../../shared/aws/subject-store.ts';
import type { DomainEvent } from '../../../shared/contracts/domain-event.ts';
import { startTables } from '../../support/tables.ts';

interface Note {
  readonly text: string;
}

class Crash extends Error {}

let engine: Awaited<ReturnType<typeof startTables>>;
let subject = '';
let subjects = 0;
let published: string[] = [];

beforeAll(async () => {
  engine = await startTables(['cases', 'facts']);
});
afterAll(() => engine.stop());
beforeEach(() => {
  subjects += 1;
  subject = `SUBJECT#${subjects}`;
  published = [];
});

const event = (id: string): DomainEvent => ({ id, name: 'TicketMoved', version: 1, at: '2026-11-20T00:00:00.000Z', detail: {} });

/** A fold whose result depends on all inputs: words in key order, one derived row that moves with the number of words. */
const job = (input: InputRow<Note>): SettleJob<Note, { words: string }> => ({
  subject,
  input,
  fold: (inputs) => ({
    head: { words: inputs.map(({ body }) => body.text).join(' ') },
    derived: [
      { table: 'facts', pk: subject, sk: `COUNT#${inputs.length}`, body: { count: inputs.length } },
      ...inputs.map(({ key, body }) => ({
        table: 'facts',
        pk: subject,
        sk: `FACT#${key}`,
        body: { text: body.text },
        cause: key,
      })),
    ],
    events: inputs.map(({ key }) => ({ event: event(`${subject}-${key}`), cause: key })),
    superseded: [],
  }),
});

const note = (name: string): InputRow<Note> => ({ key: `IN#${name}`, body: { text: name } });

/** Counts every write and publish and throws after the n-th. */
const crashingAfter = (
  limit: number,
): { store: SubjectStore; publish: (events: readonly DomainEvent[]) => Promise<void>; steps: () => number } => {
  const store = dynamoSubjectStore(engine.client, 'cases');
  let steps = 0;
  const step = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    steps += 1;
    if (steps === limit) throw new Crash();
    return done;
  };
  return {
    steps: () => steps,
    store: {
      ...store,
      append: (...args) => step(store.append(...args)),
      writeHead: (...args) => step(store.writeHead(...args)),
      writeDerived: (...args) => step(store.writeDerived(...args)),
      retire: (...args) => step(store.retire(...args)),
      finish: (...args) => step(store.finish(...args)),
    },
    publish: (events) => step(Promise.resolve(void published.push(...events.map(({ id }) => id)))),
  };
};

const settle = (name: string): Promise<Settled> => settleSubject(crashingAfter(-1))(job(note(name)));

const rows = async (): Promise<string> => {
  const all = [...(await engine.dump('cases')), ...(await engine.dump('facts'))].filter((row) => row.pk === subject);
  return JSON.stringify(all).replaceAll(subject, 'SUBJECT');
};

describe('the append-fold-settle store (law 2)', () => {
  it('given a first delivery, when it settles, then head, derived rows and event are there and it was accepted', async () => {
    expect(await settle('a')).toBe('accepted');
    expect((await dynamoSubjectStore(engine.client, 'cases').group(subject)).head).toMatchObject({
      version: 1,
      done: 1,
      body: { words: 'a' },
    });
    expect(published).toEqual([`${subject}-IN#a`]);
  });

  it('given a settled input, when it is delivered again, then it is a duplicate, nothing is written and nothing published', async () => {
    await settle('a');
    const before = await rows();
    expect(await settle('a')).toBe('duplicate');
    expect(await rows()).toBe(before);
    expect(published).toHaveLength(1);
  });

  it('given a second input, when it settles, then only its own event goes out and the row that moved is retired at its old place', async () => {
    await settle('a');
    await settle('b');
    expect(published).toEqual([`${subject}-IN#a`, `${subject}-IN#b`]);
    const facts = (await engine.dump('facts')).filter((row) => row.pk === subject);
    expect(facts.find((row) => row.sk === 'COUNT#1')).toMatchObject({ retired: true });
    expect(facts.find((row) => row.sk === 'COUNT#2')).toMatchObject({ body: { count: 2 } });
  });

  it('given an input whose subject is not complete yet, when it is delivered, then it waits and shows when the rest arrives', async () => {
    const waiting: SettleJob<Note, unknown> = { subject, input: note('early'), fold: () => undefined };
    expect(await settleSubject(crashingAfter(-1))(waiting)).toBe('accepted');
    expect(await settleSubject(crashingAfter(-1))(waiting)).toBe('duplicate');
    await settle('late');
    expect(published).toEqual([`${subject}-IN#early`, `${subject}-IN#late`]);
  });

  it('given a crash after every single step, when the message is delivered again, then the same rows and events remain', async () => {
    await settle('a');
    await settle('b');
    const undisturbed = await rows();
    for (let limit = 1; ; limit += 1) {
      subject = `SUBJECT#crash-${limit}`;
      published = [];
      await settle('a');
      const crashing = crashingAfter(limit);
      const first = await settleSubject(crashing)(job(note('b'))).catch((error: unknown) => error);
      if (!(first instanceof Crash)) break;
      expect(await settle('b')).toMatch(/accepted|duplicate/);
      expect(await rows()).toBe(undisturbed);
      expect(new Set(published)).toEqual(new Set([`${subject}-IN#a`, `${subject}-IN#b`]));
    }
  });

  it('given two copies at once of several inputs, when all settle, then the head has seen everything and is done', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const outcomes = await Promise.all([...names, ...names].map(settle));
    expect((await dynamoSubjectStore(engine.client, 'cases').group(subject)).head).toMatchObject({
      version: 4,
      done: 4,
      body: { words: 'a b c d' },
    });
    expect(outcomes.filter((outcome) => outcome === 'accepted').length).toBeLessThanOrEqual(names.length);
    expect(new Set(published).size).toBe(names.length);
  });

  it('given any order and repetition of deliveries, then rows end the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(['a', 'b', 'c', 'a', 'b', 'c'], { minLength: 6 }), async (order) => {
        subjects += 1;
        subject = `SUBJECT#order-${subjects}`;
        for (const name of order) await settle(name);
        const ended = await rows();
        subjects += 1;
        subject = `SUBJECT#order-${subjects}`;
        for (const name of ['a', 'b', 'c']) await settle(name);
        // Which counts existed on the way is the same too: every order passes through 1, 2 and 3 inputs.
        expect(ended).toBe(await rows());
      }),
      { numRuns: 12 },
    );
  });

  it('given something that cannot be repeated, when two copies store it, then both read the first', async () => {
    const store = dynamoSubjectStore(engine.client, 'cases');
    const key = { pk: subject, sk: 'VERDICT#x' };
    expect(await store.once(key, { answer: 1 })).toEqual({ answer: 1 });
    expect(await store.once(key, { answer: 2 })).toEqual({ answer: 1 });
  });
});
