import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { Jurisdiction } from '../../shared/vocabulary/places.ts';
import { COUNTRY_ZONES, JURISDICTION_COUNTRIES } from './country-zones.ts';
import { instantOfWall, offsetAt } from './zone-offsets.ts';

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What the wall clock and the calendar show at an instant in a zone. */
export interface LocalTime {
  /** `2026-11-20` */
  readonly day: string;
  readonly weekday: Weekday;
  /** Minutes since midnight as the clock shows them. */
  readonly minutes: number;
}

const pad = (value: number): string => String(value).padStart(2, '0');

export const localTimeAt = (zone: string, epochMs: number): LocalTime => {
  const wall = new Date(epochMs + offsetAt(zone, epochMs));
  return {
    day: `${wall.getUTCFullYear()}-${pad(wall.getUTCMonth() + 1)}-${pad(wall.getUTCDate())}`,
    weekday: WEEKDAYS[wall.getUTCDay()] ?? 'sun',
    minutes: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
  };
};

/** `2026-11-20T09:30+08:00`: what is stored beside a send, so that anyone can check the hour. */
export const localText = (zone: string, epochMs: number): string => {
  const offset = offsetAt(zone, epochMs);
  const wall = new Date(epochMs + offset).toISOString().slice(0, 16);
  const minutes = Math.abs(Math.trunc(offset / 60_000));
  return `${wall}${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
};

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** First instant at which the clock in the zone shows that day and time (see `instantOfWall` for gaps and overlaps). */
export const wallInstant = (zone: string, day: string, minutes: number): number =>
  instantOfWall(zone, Date.parse(`${day}T00:00:00Z`) + minutes * 60_000);

export const nextDay = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Where a person may be, as far as is known. */
export interface Whereabouts {
  readonly zone?: string;
  readonly country?: string;
  readonly jurisdictions?: readonly Jurisdiction[];
}

const NOWHERE_KNOWN: readonly string[] = [];

/**
 * The zones a person may be in: the one known, else all of the country's, else all of the jurisdictions'. A message is allowed only
 * when it is allowed in every one of them. Empty: no hour can be called permitted. So it is for a country we have no zones of, whatever
 * other law applies, and for a place that may be anywhere (`default`) beside one we know.
 */
export const possibleZones = (where: Whereabouts): readonly string[] => {
  if (where.zone !== undefined) return [where.zone];
  if (where.country !== undefined) return COUNTRY_ZONES[where.country] ?? NOWHERE_KNOWN;
  const countries = (where.jurisdictions ?? []).map((jurisdiction) => JURISDICTION_COUNTRIES[jurisdiction]);
  if (countries.includes(undefined)) return NOWHERE_KNOWN;
  return [...new Set(countries.flatMap((known = []) => known).flatMap((country) => COUNTRY_ZONES[country] ?? []))];
};

const FALLBACK_ZONE = 'UTC';

/** The zone to plan in: of several possible ones the westernmost, where a day begins last. */
const planningZone = (where: Whereabouts, epochMs: number): string => {
  const zones = possibleZones(where);
  return zones.reduce<string>(
    (west, zone) => (offsetAt(zone, epochMs) < offsetAt(west, epochMs) ? zone : west),
    zones[0] ?? FALLBACK_ZONE,
  );
};

const instants = new Map<string, Instant>();
const INSTANTS_KEPT = 20_000;

/** A wall-clock moment where the person is; handed to the lifecycle room, which plans by days and asks often about the same few. */
export const localInstant = (where: Whereabouts, day: string, time: string): Instant => {
  const zone = where.zone ?? planningZone(where, Date.parse(`${day}T12:00:00Z`));
  const name = `${zone}|${day}|${time}`;
  const known = instants.get(name);
  if (known !== undefined) return known;
  const instant = new Date(wallInstant(zone, day, minutesOf(time))).toISOString();
  if (instants.size >= INSTANTS_KEPT) instants.clear();
  instants.set(name, instant);
  return instant;
};

export const localDay = (where: Whereabouts, instant: Instant): string => {
  const epochMs = Date.parse(instant);
  return localTimeAt(planningZone(where, epochMs), epochMs).day;
};
