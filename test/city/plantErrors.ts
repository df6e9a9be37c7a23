import type { CitySheet } from './CityPlan';
import type { CityProgram } from './CityProgram';
import { FORM_PLANTS } from './formPlants';
import { NOTATION_PLANTS } from './notationPlants';
import type { Plant } from './Plant';
import { makeRandom } from './random';
import { SUM_PLANTS } from './sumPlants';

export const PLANTS: readonly Plant[] = [...SUM_PLANTS, ...FORM_PLANTS, ...NOTATION_PLANTS];

/** These look at a program beside others, which a planted error may make odd. */
export const BESIDE_OTHERS = new Set(['REQ-05', 'SUM-06']);

/** An error that was planted in the n-th program of the city. */
export interface Planted {
  readonly program: number;
  readonly plant: Plant;
}

/** Spoils about `share` of a clean city's programs with one known error each. */
export function plantErrors(
  city: readonly CitySheet[],
  seed: number,
  share: number,
): { readonly city: CitySheet[]; readonly planted: Planted[] } {
  const random = makeRandom(seed);
  const planted: Planted[] = [];
  let serial = -1;
  const spoil = (program: CityProgram): CityProgram => {
    serial += 1;
    if (!random.chance(share)) return program;
    const plant = random.pick(PLANTS);
    const spoiled = plant.spoil(program);
    if (spoiled === null) return program;
    planted.push({ program: serial, plant });
    return spoiled;
  };
  const spoiledCity = city.map((sheet) => ({
    ...sheet,
    policies: sheet.policies.map((policy) => ({
      ...policy,
      programs: policy.programs.map(spoil),
    })),
  }));
  return { city: spoiledCity, planted };
}
