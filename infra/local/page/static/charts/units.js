const BYTES = ['B', 'kB', 'MB', 'GB', 'TB'];

const bytes = (value, formats) => {
  const power = value < 1 ? 0 : Math.min(BYTES.length - 1, Math.floor(Math.log10(value) / 3));
  return `${formats.number(value / 1000 ** power, 1)} ${BYTES[power]}`;
};

/** A value of a metric with its unit, as short as it can be read. */
export const withUnit = (value, unit, formats) => {
  if (value === null || value === undefined) return '–';
  switch (unit) {
    case 'Percent':
      return `${formats.number(value, 1)}%`;
    case 'Seconds':
      return value < 60 ? `${formats.number(value, 1)} s` : formats.duration(value * 1000);
    case 'Milliseconds':
      return value < 10_000 ? `${formats.number(value, 0)} ms` : formats.duration(value);
    case 'Bytes':
      return bytes(value, formats);
    default:
      return Math.abs(value) >= 100 ? formats.number(Math.round(value)) : formats.number(value, 2);
  }
};

/** The unit all lines of a chart share; none when they differ. */
export const commonUnit = (lines) => {
  const units = new Set(lines.map((line) => line.unit).filter((unit) => unit !== undefined && unit !== 'None'));
  return units.size === 1 ? [...units][0] : undefined;
};
