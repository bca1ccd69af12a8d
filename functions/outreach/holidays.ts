export type CalendarId = 'ID';

export interface HolidayCalendar {
  readonly id: CalendarId;
  readonly version: number;
  readonly source: string;
  /** Days outside this range are unknown, and an unknown day is not a working day. */
  readonly covers: readonly [first: string, last: string];
  readonly days: ReadonlySet<string>;
}

/** National holidays and joint leave days (cuti bersama: the house treats them as closed too). */
const INDONESIA: HolidayCalendar = {
  id: 'ID',
  version: 1,
  source:
    '2026: joint decree of three ministers 1497/2025, 2/2025, 5/2025 (read in public copies). 2027: computed dates, to be confirmed by the decree (UNCONFIRMED).',
  covers: ['2026-01-01', '2027-12-31'],
  days: new Set([
    '2026-01-01', // New Year
    '2026-01-16', // Isra Mikraj
    '2026-02-16', // joint leave
    '2026-02-17', // Imlek
    '2026-03-18', // joint leave
    '2026-03-19', // Nyepi
    '2026-03-20', // joint leave
    '2026-03-21', // Idul Fitri
    '2026-03-22',
    '2026-03-23', // joint leave
    '2026-03-24',
    '2026-04-03', // Good Friday
    '2026-04-05', // Easter
    '2026-05-01', // Labour Day
    '2026-05-14', // Ascension
    '2026-05-15', // joint leave
    '2026-05-27', // Idul Adha
    '2026-05-28', // joint leave
    '2026-05-31', // Waisak
    '2026-06-01', // Pancasila
    '2026-06-16', // Islamic New Year 1448
    '2026-08-17', // Independence
    '2026-08-25', // Maulid
    '2026-12-24', // joint leave
    '2026-12-25', // Christmas
    '2027-01-01',
    '2027-01-05',
    '2027-02-06',
    '2027-03-08',
    '2027-03-10',
    '2027-03-11',
    '2027-03-26',
    '2027-03-28',
    '2027-05-01',
    '2027-05-06',
    '2027-05-17',
    '2027-05-20',
    '2027-06-01',
    '2027-06-06',
    '2027-08-15',
    '2027-08-17',
    '2027-12-25',
  ]),
};

export const CALENDARS: Readonly<Record<CalendarId, HolidayCalendar>> = { ID: INDONESIA };

/** Whether a day is closed; `unknown` outside the years the calendar covers. */
export const holidayOn = (id: CalendarId, day: string): 'open' | 'closed' | 'unknown' => {
  const { covers, days } = CALENDARS[id];
  if (day < covers[0] || day > covers[1]) return 'unknown';
  return days.has(day) ? 'closed' : 'open';
};
