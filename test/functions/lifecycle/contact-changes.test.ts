import { describe, expect, it } from 'vitest';
import { contactChangesOf } from '../../../functions/lifecycle/contact-changes.ts';
import type { LifecycleEventType } from '../../../shared/contracts/lifecycle-event.ts';
import { stored } from './people.ts';

const AT = '2026-11-20T03:00:00.000Z';

const said = (type: LifecycleEventType, fields: Record<string, unknown> = {}): readonly string[] =>
  contactChangesOf(stored(type, AT, fields)).flatMap((change) =>
    change.kind === 'consent-changed'
      ? change.consents.map(({ purpose, channel, given }) => `${given ? 'yes' : 'no'} ${purpose} ${channel}`)
      : [],
  );

describe('consent', () => {
  it('given a yes, then it is for the purposes it names, in writing unless a call is named', () => {
    expect(said('consent-given', { purposes: ['care'] })).toEqual(['yes care email', 'yes care sms']);
    expect(said('consent-given', { purposes: ['marketing'], channels: ['voice'] })).toEqual(['yes marketing voice']);
    expect(said('consent-given')).toEqual([]);
  });

  it('given a no that names nothing, then it is for everything optional on every channel', () => {
    expect(said('consent-withdrawn')).toHaveLength(8);
    expect(said('consent-withdrawn').every((line) => /^no (?:care|marketing) /.test(line))).toBe(true);
  });
});
