import { expect, it } from 'vitest';
import { readEdition } from '../../../functions/conversation/read-edition.ts';
import { maskText } from '../../../functions/privacy/mask-text.ts';
import { anEdition, verdictOf } from '../../support/conversations.ts';

it('given turns of a megabyte, when read, then the brief takes their beginning and its row stays small', async () => {
  const long = maskText('I was charged twice and nobody answers. '.repeat(27_000));
  const { reading: _, ...edition } = anEdition({});
  const reading = await readEdition(async () => verdictOf('fees-and-interest'))(edition, [
    { id: 't1', speaker: 'customer', text: long },
    { id: 't2', speaker: 'bot', text: long },
    { id: 't3', speaker: 'agent', text: long },
  ]);
  expect(reading.asked.length).toBeLessThanOrEqual(1_000);
  expect(reading.asked.startsWith('I was charged twice')).toBe(true);
  expect(reading.tried.map((text) => text.length <= 1_000)).toEqual([true]);
});
