import { describe, expect, it } from 'vitest';
import type { InputMessage } from '../../../../infra/local/player/input.ts';
import { latestIn } from '../../../../infra/local/player/latest-time.ts';

const message = (document: object): InputMessage => ({ bytes: Buffer.from(JSON.stringify(document)) }) as InputMessage;

describe('the latest time of an input', () => {
  it('given times with and without a zone, then the latest, in UTC', () => {
    expect(latestIn(message({ startedAt: '2026-11-20T09:00:00+08:00', endedAt: '2026-11-20T01:30:00' }))).toBe(
      '2026-11-20T01:30:00.000Z',
    );
  });

  it.each(['2026-11-31T10:00:00Z', '2026-02-30T10:00:00Z', '2999-01-01T00:00:00Z', 'soon'])(
    'given %s, which intake refuses, then it moves no clock',
    (at) => {
      expect(latestIn(message({ at, endedAt: '2026-11-20T10:00:00Z' }))).toBe('2026-11-20T10:00:00.000Z');
    },
  );
});
