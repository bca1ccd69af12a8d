/**
 * The checker's own clock: what a wall shows in a zone, by `Intl` (the planner uses Temporal's transitions). It imports nothing of the
 * rooms it judges.
 */
export interface Wall {
  readonly day: string;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  /** Hours since midnight, with minutes as a fraction. */
  readonly hour: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(zone, made);
  return made;
};

/** `dd/mm/yyyy, hh:mm` as en-GB writes it. */
const READ = /^(\d{2})\/(\d{2})\/(\d{4}), (\d{2}):(\d{2})$/;

export const wallIn = (zone: string, at: number): Wall => {
  const [, day = '', month = '', year = '', hour = '', minute = ''] = READ.exec(formatOf(zone).format(at)) ?? [];
  const date = `${year}-${month}-${day}`;
  const weekday = ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  return { day: date, weekday, hour: Number(hour) + Number(minute) / 60 };
};

export const daysFromTo = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
