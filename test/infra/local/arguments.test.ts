import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../infra/local/arguments.ts';

describe('the command line', () => {
  it('without options plays the sample day and serves the page', () => {
    expect(readArguments([])).toEqual({
      help: false,
      once: false,
      json: false,
      input: undefined,
      out: undefined,
      now: undefined,
      port: undefined,
      bedrock: 'good',
    });
  });

  it('takes what the contract names', () => {
    const given = ['--once', '--json', '--input', 'in', '--out=out', '--now', '2026-11-21T09:30:00+08:00'];
    expect(readArguments(given)).toMatchObject({
      once: true,
      json: true,
      input: 'in',
      out: 'out',
      now: '2026-11-21T01:30:00.000Z',
    });
  });

  it('a summary as JSON ends by itself', () => {
    expect(readArguments(['--json']).once).toBe(true);
  });

  it.each([
    ['an unknown option', ['--onec'], "Unknown option '--onec'"],
    ['a stray word', ['sample'], 'Unexpected argument'],
    ['a missing value', ['--input'], 'argument missing'],
    ['an empty value', ['--out='], '--out: a value is missing'],
    ['a clock that is none', ['--now', 'yesterday'], '--now yesterday'],
    ['a clock without a zone', ['--now', '2026-11-21T09:30:00'], 'with a zone'],
    ['an impossible day', ['--now', '2026-02-31T00:00:00Z'], '--now 2026-02-31'],
    ['a port that is none', ['--port', '70000'], '--port 70000'],
    ['a stand-in that is none', ['--bedrock', 'best'], '--bedrock best'],
  ])('says what is wrong with %s', (_, given, problem) => {
    expect(() => readArguments(given)).toThrow(problem);
  });
});
