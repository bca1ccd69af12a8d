const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const UNITS_EN = { d: ' d', h: ' h', m: ' min', s: ' s' };
const UNITS_ZH = { d: '天', h: '小时', m: '分钟', s: '秒' };

/** Dates, durations and numbers of one interface language; every instant is shown in UTC, counted from the clock of the run. */
export const formatsFor = (words, now) => {
  const { locale, zh, t } = words;
  const made = (options) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hourCycle: 'h23', ...options });
  const clock = made({ hour: '2-digit', minute: '2-digit' });
  const day = made({ day: 'numeric', month: 'short', year: 'numeric' });
  const shortDay = made({ day: 'numeric', month: 'short' });
  const safely = (formatter, at) => {
    const time = Date.parse(at);
    return Number.isNaN(time) ? String(at ?? '') : formatter.format(time);
  };
  /** The year stands there only when it is not the year of the run. */
  const brief = (at) => safely(String(at).slice(0, 4) === now.slice(0, 4) ? shortDay : day, at);
  const units = zh ? UNITS_ZH : UNITS_EN;
  const gap = zh ? '' : ' ';
  const join = (...parts) =>
    parts
      .filter(([amount], index) => amount > 0 || index === 0)
      .map(([amount, unit]) => `${amount}${units[unit]}`)
      .join(gap);

  const duration = (milliseconds) => {
    const size = Math.abs(milliseconds);
    if (size < MINUTE) return join([Math.round(size / 1000), 's']);
    const minutes = Math.round(size / MINUTE);
    if (minutes < 60) return join([minutes, 'm']);
    if (minutes < 24 * 60) return join([Math.floor(minutes / 60), 'h'], [minutes % 60, 'm']);
    const hours = Math.round(size / HOUR);
    return join([Math.floor(hours / 24), 'd'], [hours % 24, 'h']);
  };
  const number = (value, digits = 0) =>
    value.toLocaleString(locale, { maximumFractionDigits: digits, minimumFractionDigits: Number.isInteger(value) ? 0 : digits });
  const percent = (share) => `${number(share * 100, 1)}%`;

  return {
    clock: (at) => safely(clock, at),
    day: (at) => safely(day, at),
    shortDay: brief,
    /** `20 Nov, 09:12` */
    moment: (at) => `${brief(at)}${zh ? ' ' : ', '}${safely(clock, at)}`,
    full: (at) => `${safely(day, at)}${zh ? ' ' : ', '}${safely(clock, at)} UTC`,
    duration,
    /** `in 3 h` or `2 h late`. */
    due: (at) => {
      const left = Date.parse(at) - Date.parse(now);
      return t(left >= 0 ? 'time.in' : 'time.late', { time: duration(left) });
    },
    isLate: (at) => Date.parse(at) < Date.parse(now),
    number,
    percent,
    /** A KPI value in its own unit. */
    kpi: (value, unit) => {
      if (value === 'no data' || value === null || value === undefined) return t('kpi.noData');
      switch (unit) {
        case 'share':
          return percent(value);
        case 'seconds':
          return duration(value * 1000);
        case 'count':
          return number(value);
        default:
          return number(value, 2);
      }
    },
    now,
  };
};
