const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;
const DAY = 86_400_000;
/** Day 0 of each calendar; the 1900 one counts a 29th of February 1900 that never was. */
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
const MARCH_1900 = 61;

/** Excel's serial number of a date written out (`2017-04-01T09:00:00`); null if it is none. */
export function dateSerial(text: string, date1904: boolean): number | null {
  const found = text === '' ? null : ISO.exec(text);
  if (found === null) return null;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = found;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (date1904) return (midnight - DAY_ZERO_1904) / DAY + time;
  const serial = (midnight - DAY_ZERO_1900) / DAY;
  return (serial < MARCH_1900 ? serial - 1 : serial) + time;
}
