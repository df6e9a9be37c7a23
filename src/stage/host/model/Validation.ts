import { type Json, isJsonObject, type JsonObject } from '../protocol/messages';
import { intersect, subtract, type Area, cellCount, overlaps } from '../../../core/address/area';
import type { PlannedValidation } from '../../../core/plan/SheetPlan';

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

const STYLES = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;

/** A 入力規則 as a plan says it; null for one of another kind. */
export function toPlannedValidation({ areas, rule }: Validation): PlannedValidation | null {
  const planned = ruleOf(objectOf(rule.rule));
  const alert = objectOf(rule.alert);
  const prompt = objectOf(rule.prompt);
  const style = Object.entries(STYLES).find(([name]) => name === alert['style'])?.[1];
  if (planned === null || style === undefined) return null;
  return {
    areas,
    rule: planned,
    prompt: prompt['showPrompt'] === true ? wordsOf(prompt) : null,
    alert: { style, ...wordsOf(alert) },
  };
}

function ruleOf(rule: JsonObject): PlannedValidation['rule'] | null {
  const { source } = objectOf(rule['list'] ?? null);
  if (typeof source === 'string') return { kind: 'list', entries: source.split(',') };
  if (objectOf(rule['custom'] ?? null)['formula'] === '=TRUE') return { kind: 'any' };
  const { formula1: min, formula2: max, operator } = objectOf(rule['wholeNumber'] ?? null);
  const isBetween = operator === 'Between' && typeof min === 'number' && typeof max === 'number';
  return isBetween ? { kind: 'whole', min, max } : null;
}

function wordsOf(object: JsonObject): { readonly title: string; readonly message: string } {
  const { title, message } = object;
  return {
    title: typeof title === 'string' ? title : '',
    message: typeof message === 'string' ? message : '',
  };
}

function objectOf(value: Json): JsonObject {
  return isJsonObject(value) ? value : {};
}
