/** What a number format shows a number as. */
export type Shown = 'number' | 'percent' | 'date' | 'time';

/** Formats that every spreadsheet program knows by number alone. */
export function shownByBuiltIn(id: number): Shown {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
    return 'date';
  if (id === 9 || id === 10) return 'percent';
  return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) ? 'time' : 'number';
}

/** A format as it is written: `dd.mm.yyyy`, `[$-422]d mmmm yyyy;@`, `h:mm`. */
export function shownByCode(code: string): Shown {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').toLowerCase();
  if (/[yd]|mmm/.test(bare) && !/general|standard|основн/.test(bare)) return 'date';
  if (bare.includes('%')) return 'percent';
  return /[hs]/.test(bare) && !/general|standard/.test(bare) ? 'time' : 'number';
}

const DAY = 86_400_000;
/** Day 0 of each of the two calendars that spreadsheets count in. */
const FIRST_DAY = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** The calendar date of a serial number, `YYYY-MM-DD`; undefined when it is out of all reason. */
export function dateOfSerial(serial: number, calendar: 1900 | 1904 = 1900): string | undefined {
  if (!(serial >= 1 && serial < 110_000)) return undefined;
  return new Date(FIRST_DAY[calendar] + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/** The time of day of a serial number, `HH:MM`. */
export function timeOfSerial(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
