import { describe, expect, it } from 'vitest';
import { matchesPattern } from '../../../infra/local/template/event-pattern.ts';

const event = {
  source: 'aws.s3',
  detail: { bucket: { name: 'drop' }, object: { key: 'connect/Analysis/Voice/2026/c1.json', size: 12 }, tags: ['a', 'b'] },
};
const key = (test: unknown) => ({ detail: { object: { key: [test] } } });

describe('an event matches a rule', () => {
  it.each([
    ['by value', { source: ['aws.s3', 'aws.ses'] }],
    ['by prefix', key({ prefix: 'connect/' })],
    ['by suffix', key({ suffix: '.json' })],
    ['by wildcard in the middle', key({ wildcard: '*Analysis/Voice/*' })],
    ['by several wildcards', key({ wildcard: 'connect/*/Voice/*/*.json' })],
    ['by letters alone', key({ 'equals-ignore-case': 'CONNECT/analysis/voice/2026/C1.json' })],
    ['by anything but a value', key({ 'anything-but': ['x', 'y'] })],
    ['by anything but a prefix', key({ 'anything-but': { prefix: 'quarantine/' } })],
    ['by anything but a wildcard', key({ 'anything-but': { wildcard: '*Redacted*' } })],
    ['by a number in a range', { detail: { object: { size: [{ numeric: ['>', 0, '<=', 12] }] } } }],
    ['by what is there', { detail: { object: { size: [{ exists: true }] } } }],
    ['by what is not there', { detail: { object: { 'version-id': [{ exists: false }] } } }],
    ['by one of a list of values', { detail: { tags: ['b'] } }],
    ['by one of several patterns', { $or: [{ source: ['x'] }, { detail: { bucket: { name: ['drop'] } } }] }],
  ])('%s', (_, pattern) => {
    expect(matchesPattern(pattern, event)).toBe(true);
  });

  it.each([
    ['another value', { source: ['aws.ses'] }],
    ['another prefix', key({ prefix: 'Analysis/' })],
    ['a wildcard that wants more than there is', key({ wildcard: 'connect/*connect/*' })],
    ['an excluded prefix', key({ 'anything-but': { prefix: 'connect/' } })],
    ['a field that is missing', { detail: { reason: ['PutObject'] } }],
    ['a missing field that must not be something', { detail: { reason: [{ 'anything-but': 'x' }] } }],
  ])('and not by %s', (_, pattern) => {
    expect(matchesPattern(pattern, event)).toBe(false);
  });

  it('an operator nobody knows is an error, never a silent no', () => {
    expect(() => matchesPattern(key({ cidr: '10.0.0.0/8' }), event)).toThrow('cidr');
  });
});
