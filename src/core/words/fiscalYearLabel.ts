/** First fiscal year of each era; a year is called by the era that most of it lies in. */
const ERAS: readonly (readonly [first: number, name: string])[] = [
  [2019, '令和'],
  [1989, '平成'],
  [1926, '昭和'],
];

/** A fiscal year in both calendars: 平成29年度（2017年度）. */
export function fiscalYearLabel(year: number): string {
  const western = `${String(year)}年度`;
  const era = ERAS.find(([first]) => year >= first);
  if (era === undefined) return western;
  const [first, name] = era;
  const count = year - first + 1;
  return `${name}${count === 1 ? '元' : String(count)}年度（${western}）`;
}
