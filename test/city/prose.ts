import { figure, inWidth, type Notation } from './notation';
import type { Random } from './random';
import { AIMS, BENEFITS, FINDINGS, RESULTS, TASKS } from './vocabulary';

/** 年度 as the city writes it: 令和8年度, 平成30年度; 令和1 is 令和元. */
export function eraYear(year: number): string {
  if (year < 2019) return `平成${year - 1988}年度`;
  return year === 2019 ? '令和元年度' : `令和${year - 2018}年度`;
}

/** 年 as the city shortens it: R8, H30. */
export function shortEra(year: number): string {
  return year < 2019 ? `H${year - 1988}` : `R${year - 2018}`;
}

function several(random: Random, list: readonly string[], count: number): string[] {
  const start = random.whole(0, list.length - 1);
  return Array.from({ length: count }, (_, index) => list[(start + index) % list.length] ?? '');
}

export function drawGoal(random: Random, subject: string): string {
  return `${subject}について、${several(random, BENEFITS, random.whole(1, 2)).join('とともに、')}。`;
}

export function drawContent(random: Random): string {
  const tasks = several(random, TASKS, random.whole(2, 5));
  if (random.chance(0.05)) return `次の取組（①${tasks[0] ?? ''}、②${tasks[1] ?? ''}）を行う。`;
  return tasks.map((task) => `・${task}`).join('\n');
}

/** Results of the year before, now and then as a list of past years. */
export function drawResults(random: Random, notation: Notation, year: number): string {
  const count = (): string => figure(random.whole(12, 48000), notation);
  const [result = ''] = several(random, RESULTS, 1);
  if (random.chance(0.15)) {
    const years = [1, 2, 3].map((back) => `(${eraYear(year - back)})${count()}件`);
    return inWidth(`過去3年間の${result}\n${years.join('\n')}`, notation);
  }
  const lines = several(random, RESULTS, random.whole(2, 3)).map(
    (name) => `・${name} ${count()}件`,
  );
  return inWidth(`${eraYear(year - 1)}実績\n${lines.join('\n')}`, notation);
}

export function drawAnalysis(random: Random): string {
  return several(random, FINDINGS, random.whole(1, 3))
    .map((finding) => `${finding}。`)
    .join('\n');
}

export function drawDirection(random: Random): string {
  return several(random, AIMS, random.whole(1, 2))
    .map((aim) => `・${aim}。`)
    .join('\n');
}
