/** The day at the place of the reader, as `2017-04-01`. */
export function isoDay(time: Date): string {
  const pad = (number: number, digits: number): string => String(number).padStart(digits, '0');
  return `${pad(time.getFullYear(), 4)}-${pad(time.getMonth() + 1, 2)}-${pad(time.getDate(), 2)}`;
}
