const DAY = 86_400_000;
/** Day 0 of each calendar; the one of 1900 counts a 29th of February 1900 that never was. */
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
const MARCH_1900 = 61;
/** What no calendar of Excel's reaches. */
const LAST_DAY = 2_958_466;

/** Eras by their first day, latest first. */
const ERAS = [
  { firstDay: Date.UTC(2019, 4, 1), before: 2018, letter: 'R', name: '令和' },
  { firstDay: Date.UTC(1989, 0, 8), before: 1988, letter: 'H', name: '平成' },
  { firstDay: Date.UTC(1926, 11, 25), before: 1925, letter: 'S', name: '昭和' },
  { firstDay: Date.UTC(1912, 6, 30), before: 1911, letter: 'T', name: '大正' },
  { firstDay: -Infinity, before: 1867, letter: 'M', name: '明治' },
] as const;
const WEEKDAYS = '日月火水木金土';
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A moment as its format takes it apart. */
interface Moment {
  readonly day: Date;
  /** Of its day. */
  readonly second: number;
  readonly hours: number;
  readonly era: (typeof ERAS)[number];
  readonly eraYear: string;
}

type Show = (moment: Moment) => string;

const year: Show = ({ day }) => String(day.getUTCFullYear());
const month: Show = ({ day }) => String(day.getUTCMonth() + 1);
const date: Show = ({ day }) => String(day.getUTCDate());
const hour: Show = ({ second }) => String(Math.floor(second / 3600));
const minute: Show = ({ second }) => String(Math.floor(second / 60) % 60);
const seconds: Show = ({ second }) => String(second % 60);
const weekday: Show = ({ day }) => WEEKDAYS.charAt(day.getUTCDay());
const two =
  (show: Show): Show =>
  (moment) =>
    show(moment).padStart(2, '0');

/** What each code of a format shows; `n` is a minute. A month or a weekday in English is cut to three letters. */
const SHOWN = new Map<string, Show>([
  ['g', ({ era }) => era.letter],
  ['gg', ({ era }) => era.name.slice(0, 1)],
  ['ggg', ({ era }) => era.name],
  ['e', ({ eraYear }) => eraYear],
  ['ee', two(({ eraYear }) => eraYear)],
  ['r', ({ era, eraYear }) => era.letter + eraYear],
  ['rr', ({ era, eraYear }) => era.name + eraYear],
  ['y', (moment) => year(moment).slice(-2)],
  ['yy', (moment) => year(moment).slice(-2)],
  ['yyy', year],
  ['yyyy', year],
  ['m', month],
  ['mm', two(month)],
  ['mmm', ({ day }) => MONTHS[day.getUTCMonth()] ?? ''],
  ['mmmm', ({ day }) => MONTHS[day.getUTCMonth()] ?? ''],
  ['d', date],
  ['dd', two(date)],
  ['aaa', weekday],
  ['aaaa', (moment) => `${weekday(moment)}曜日`],
  ['[h]', ({ hours }) => String(Math.floor(hours))],
  ['[m]', ({ hours }) => String(Math.floor(hours * 60))],
  ['h', hour],
  ['hh', two(hour)],
  ['n', minute],
  ['nn', two(minute)],
  ['s', seconds],
  ['ss', two(seconds)],
]);

/**
 * A serial number as date or time, piece by piece; null where it is none.
 * @param codes lower case, in their order: `ggg`, `e`, `m`, `[h]`
 */
export function showDate(
  codes: readonly string[],
  serial: number,
  { date1904, isGannen }: { readonly date1904: boolean; readonly isGannen: boolean },
): readonly string[] | null {
  if (!(serial >= 0 && serial < LAST_DAY)) return null;
  const day = dayOf(Math.floor(serial), date1904);
  const era = ERAS.find(({ firstDay }) => day.getTime() >= firstDay) ?? ERAS[0];
  const ofEra = day.getUTCFullYear() - era.before;
  const moment: Moment = {
    day,
    second: Math.round((serial % 1) * 86_400),
    hours: serial * 24,
    era,
    eraYear: isGannen && ofEra === 1 ? '元' : String(ofEra),
  };
  return codes.map((code, at) => {
    const name = isMinute(codes, at) ? code.replaceAll('m', 'n') : code;
    return SHOWN.get(name)?.(moment) ?? '';
  });
}

/** Whether m stands for minutes: behind hours, or before seconds. */
function isMinute(codes: readonly string[], at: number): boolean {
  if (!/^mm?$/.test(codes[at] ?? '')) return false;
  return /^\[?h/.test(codes[at - 1] ?? '') || (codes[at + 1] ?? '').startsWith('s');
}

/** Midnight of a serial number's day. */
function dayOf(serial: number, date1904: boolean): Date {
  if (date1904) return new Date(DAY_ZERO_1904 + serial * DAY);
  return new Date(DAY_ZERO_1900 + (serial < MARCH_1900 ? serial + 1 : serial) * DAY);
}
