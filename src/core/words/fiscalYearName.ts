/** Eras by the first fiscal year that is called by them, latest first. */
const ERAS: readonly (readonly [first: number, name: string])[] = [
  [2019, '令和'],
  [1989, '平成'],
];
const LONGEST_ERA = 99;
const APRIL = 3;

/** 2026 → 令和8年度; years before 平成, and those that no era will reach, by their number. */
export function fiscalYearName(year: number): string {
  const [first, era] = ERAS.find(([start]) => year >= start) ?? [];
  if (first === undefined || era === undefined) return `${year}年度`;
  const count = year - first + 1;
  if (count > LONGEST_ERA) return `${year}年度`;
  return `${era}${count === 1 ? '元' : count}年度`;
}

/** A fiscal year in both calendars: 平成29年度（2017年度）. */
export function fiscalYearLabel(year: number): string {
  const [name, western] = [fiscalYearName(year), `${year}年度`];
  return name === western ? western : `${name}（${western}）`;
}

/** The fiscal year that a day belongs to: from April to March. */
export function fiscalYearOf(day: Date): number {
  return day.getMonth() >= APRIL ? day.getFullYear() : day.getFullYear() - 1;
}
