import type { Profile } from '../profile/Profile';
import { readBudget } from '../readers/budget';
import { readPeople } from '../readers/people';
import type { FigureField } from '../rules/figureFields';

/** Whether two texts of a field say the same figures. */
export function isReadAlike(a: string, b: string, key: FigureField, profile: Profile): boolean {
  const figures = key === 'peopleText' ? peopleIn : amountsIn;
  const inA = figures(a, profile);
  const inB = figures(b, profile);
  return inA.length === inB.length && inA.every((figure, i) => figure === inB[i]);
}

function peopleIn(text: string, profile: Profile): (number | null)[] {
  const { headline, kinds } = readPeople(text, profile);
  return [headline, ...kinds.map(({ count }) => count)];
}

function amountsIn(text: string, profile: Profile): (number | null)[] {
  const { amount, general, amounts } = readBudget(text, profile);
  return [amount?.value ?? null, general?.value ?? null, ...amounts.map(({ value }) => value)];
}
