import type { PlannedValidation } from '../../../core/plan/SheetPlan';
import { isJsonObject, type Json, type JsonObject } from '../protocol/jsonValue';
import type { Validation } from './Validation';

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
