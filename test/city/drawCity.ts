import type { CityPolicy, CitySheet, CitySize, SheetManner } from './CityPlan';
import type { CityProgram } from './CityProgram';
import { drawProgram } from './drawProgram';
import { drawNotation } from './notation';
import { eraYear } from './prose';
import { makeRandom, type Random } from './random';
import { BUREAUS, POLICY_GOALS, SECTIONS, SUBJECTS } from './vocabulary';

function drawManner(random: Random): SheetManner {
  return {
    firstRow: random.pick([0, 0, 0, 1, 3]),
    firstColumn: random.pick([0, 0, 0, 1, 2]),
    twoHeaderRows: random.chance(0.85),
    stackedLabels: random.chance(0.4),
    oneCellForOtherCities: random.chance(0.3),
    programsPerPage: random.whole(2, 5),
    blockRows: random.pick([[4], [4], [4, 5], [3, 4], [6], [3, 8, 5]]),
  };
}

/** Codes of the form n-n-n, each given once in a city. */
export function policyCode(serial: number): string {
  return `${1 + (serial % 9)}-${1 + (Math.floor(serial / 9) % 12)}-${1 + Math.floor(serial / 108)}`;
}

/** Draws a clean city: every sum holds, every code is right, every column is filled. */
export function drawCity({ seed, sheets, programsPerSheet }: CitySize): CitySheet[] {
  const random = makeRandom(seed);
  const year = random.whole(2016, 2026);
  let policySerial = 0;
  let programSerial = 0;
  return Array.from({ length: sheets }, (_, index) => {
    const bureau = `${random.pick(BUREAUS)}${index + 1}`;
    const notation = drawNotation(random, index);
    const policies: CityPolicy[] = [];
    for (let left = programsPerSheet; left > 0;) {
      const count = Math.min(left, random.whole(3, 12));
      const section = `${random.pick(SUBJECTS)}${random.pick(SECTIONS)}`;
      const programs: CityProgram[] = [];
      for (let no = 1; no <= count; no += 1) {
        programs.push(drawProgram(random, { no, serial: programSerial, year, notation, section }));
        programSerial += 1;
      }
      policies.push({
        code: policyCode(policySerial),
        name: random.pick(POLICY_GOALS),
        programs,
      });
      policySerial += 1;
      left -= count;
    }
    return {
      name: `${bureau}局`,
      fiscalYear: eraYear(year),
      manner: drawManner(random),
      policies,
    };
  });
}
