import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { COUNTRY_ZONES } from '../../../functions/outreach/country-zones.ts';
import { earliestInWindow } from '../../../functions/outreach/limits.ts';
import { HOUSE_RULES } from '../../../functions/outreach/packs/house.ts';
import type { WindowRule } from '../../../functions/outreach/policy-rule.ts';
import { everyDay } from '../../../functions/outreach/policy-rule.ts';
import { instantOfWall, offsetAt } from '../../../functions/outreach/zone-offsets.ts';
import { localInstant, localText, localTimeAt, possibleZones, wallInstant } from '../../../functions/outreach/zones.ts';

const iso = (ms: number | undefined): string | undefined => (ms === undefined ? undefined : new Date(ms).toISOString());
const ALL_ZONES = [...new Set(Object.values(COUNTRY_ZONES).flat()), 'Africa/Casablanca', 'Asia/Kathmandu', 'Antarctica/Troll'];

const windowOf = (opens: string, closes: string): WindowRule => ({
  ...(HOUSE_RULES[0] as WindowRule),
  hours: everyDay(opens, closes),
});

describe('zones', () => {
  it('given any zone and instant, when the offset is read from the table, then it is Temporal’s', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ALL_ZONES),
        fc.integer({ min: Date.UTC(2011, 0, 1), max: Date.UTC(2050, 0, 1) }),
        (zone, ms) => {
          const temporal = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
          expect(offsetAt(zone, ms)).toBe(temporal.offsetNanoseconds / 1e6);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('given any wall-clock moment that exists, when turned into an instant, then it is Temporal’s earlier reading', () => {
    const wall = fc
      .integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 })
      .map((minutes) => minutes * 60_000);
    fc.assert(
      fc.property(fc.constantFrom(...ALL_ZONES), wall, (zone, ms) => {
        const plain = Temporal.PlainDateTime.from(new Date(ms).toISOString().slice(0, 19));
        const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
        const exists = earlier.toPlainDateTime().equals(plain);
        if (exists) expect(instantOfWall(zone, ms)).toBe(earlier.epochMilliseconds);
      }),
      { numRuns: 2_000 },
    );
  });

  it('given the night clocks go forward in New York, when 02:30 is asked for, then the first instant after the gap', () => {
    expect(iso(wallInstant('America/New_York', '2026-03-08', 150))).toBe('2026-03-08T07:00:00.000Z');
    expect(localText('America/New_York', Date.parse('2026-03-08T07:00:00Z'))).toBe('2026-03-08T03:00-04:00');
  });

  it('given the night clocks go back in New York, when 01:30 is asked for, then the first of the two', () => {
    expect(iso(wallInstant('America/New_York', '2026-11-01', 90))).toBe('2026-11-01T05:30:00.000Z');
  });

  it('given a window that opens inside the gap, when asked, then it opens where the clock goes on', () => {
    const rule = windowOf('02:15', '20:00');
    expect(iso(earliestInWindow(rule, 'America/New_York', Date.parse('2026-03-08T05:00:00Z')))).toBe('2026-03-08T07:00:00.000Z');
  });

  it('given a window the gap swallows whole, when asked, then the next day', () => {
    const rule = windowOf('02:10', '02:50');
    expect(iso(earliestInWindow(rule, 'America/New_York', Date.parse('2026-03-08T05:00:00Z')))).toBe('2026-03-09T06:10:00.000Z');
  });

  it('given a window in the hour shown twice, when asked in the second one, then still open', () => {
    const rule = windowOf('01:00', '02:00');
    const second = Date.parse('2026-11-01T06:30:00Z');
    expect(earliestInWindow(rule, 'America/New_York', second)).toBe(second);
  });

  it('given Samoa, which jumped over 30 December 2011, when that day is asked for, then the instant after the jump', () => {
    expect(iso(wallInstant('Pacific/Apia', '2011-12-30', 600))).toBe('2011-12-30T10:00:00.000Z');
    expect(localTimeAt('Pacific/Apia', Date.parse('2011-12-30T10:00:00Z'))).toMatchObject({ day: '2011-12-31', minutes: 0 });
  });

  it('given both sides of the date line, when it is 20 November in one, then it may be the 21st or 19th in the other', () => {
    const instant = Date.parse('2026-11-20T10:30:00Z');
    expect(localTimeAt('Pacific/Kiritimati', instant)).toMatchObject({ day: '2026-11-21', weekday: 'sat', minutes: 30 });
    expect(localTimeAt('Pacific/Honolulu', instant)).toMatchObject({ day: '2026-11-20', minutes: 30 });
    expect(localTimeAt('America/Adak', Date.parse('2026-11-20T09:30:00Z')).day).toBe('2026-11-19');
  });

  it('given a leap day, when planned by days, then it is a day like any other', () => {
    expect(localInstant({ zone: 'Asia/Jakarta' }, '2028-02-29', '10:00')).toBe('2028-02-29T03:00:00.000Z');
  });

  it('given an unknown zone, when planned by days, then in the westernmost zone of the country', () => {
    expect(localInstant({ country: 'ID' }, '2026-11-20', '10:00')).toBe('2026-11-20T03:00:00.000Z');
    expect(localInstant({ country: 'US' }, '2026-07-20', '10:00')).toBe('2026-07-20T20:00:00.000Z');
    expect(possibleZones({ jurisdictions: ['EU'] })).toContain('Atlantic/Azores');
  });

  it('given any zone and instant, when the window is asked for, then the answer lies in it and none earlier does', () => {
    const rule = windowOf('08:00', '20:00');
    fc.assert(
      fc.property(
        fc.constantFrom(...ALL_ZONES),
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }),
        (zone, from) => {
          const found = earliestInWindow(rule, zone, from) ?? Number.NaN;
          const inside = (ms: number): boolean => {
            const { minutes } = localTimeAt(zone, ms);
            return minutes >= 480 && minutes < 1200;
          };
          expect(inside(found)).toBe(true);
          expect(found - from).toBeLessThanOrEqual(13 * 3_600_000);
          for (let ms = from; ms < found; ms += 600_000) expect(inside(ms)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});
