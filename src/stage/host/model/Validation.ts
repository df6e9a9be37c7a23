import type { Json } from '../protocol/jsonValue';
import { intersect, subtract, type Area, cellCount, overlaps } from '../../../core/address/area';

/** What a 入力規則 asks for, as the API writes it; shared, never changed in place. */
export interface ValidationRule {
  /** Excel's name of its kind: `List`, `WholeNumber` … */
  readonly type: string;
  /** null for one that was opened: only its kind is known. */
  readonly rule: Json;
  readonly prompt: Json;
  readonly alert: Json;
  readonly ignoreBlanks: boolean;
}

/** A 入力規則 and its cells. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
}

/** Without the cells of `areas`. */
export function without(validations: readonly Validation[], areas: readonly Area[]): Validation[] {
  return validations.flatMap((one) => {
    if (!meets(one, areas)) return [one];
    const left = subtract(one.areas, areas);
    return left.length === 0 ? [] : [{ ...one, areas: left }];
  });
}

/** The parts that lie within `areas`, each with its rule. */
export function within(validations: readonly Validation[], areas: readonly Area[]): Validation[] {
  return validations.flatMap((one) => {
    const common = one.areas.flatMap((area) =>
      areas.flatMap((other) => intersect(area, other) ?? []),
    );
    return common.length === 0 ? [] : [{ ...one, areas: common }];
  });
}

/** What `DataValidation.type` says of some cells. */
export function validationType(validations: readonly Validation[], areas: readonly Area[]): string {
  const inside = within(validations, areas);
  const [first] = inside;
  if (first === undefined) return 'None';
  const cells = (some: readonly Area[]) => some.reduce((sum, area) => sum + cellCount(area), 0);
  if (cells(inside.flatMap((one) => one.areas)) < cells(areas)) return 'MixedCriteria';
  return inside.every(({ rule }) => rule === first.rule) ? first.rule.type : 'Inconsistent';
}

function meets({ areas }: Validation, others: readonly Area[]): boolean {
  return areas.some((area) => others.some((other) => overlaps(area, other)));
}
