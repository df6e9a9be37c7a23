import type { PlannedValidation } from '../../core/plan/sheet';
import { PatchProblem } from '../patch/PatchProblem';
import { attributesXml } from '../xml/attributesXml';
import { escapeXml } from '../xml/escapeXml';
import { cellPlace, listOf } from './areas';

/** Excel's own limits, in characters. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const LONGEST_LIST = 255;

/**
 * A 入力規則 as a worksheet holds it; blank cells are let be.
 * @throws {PatchProblem} textTooLong, listEntries
 */
export function validationXml(
  prefix: string,
  sheet: string,
  validation: PlannedValidation,
): string {
  const { areas, rule, prompt, alert } = validation;
  const [first] = areas;
  if (first === undefined) return '';
  const place = cellPlace(sheet, first);
  for (const text of [prompt, alert]) {
    if (text === null) continue;
    const isLong = text.title.length > LONGEST_TITLE || text.message.length > LONGEST_MESSAGE;
    if (isLong) throw new PatchProblem('textTooLong', place);
  }
  const shown = prompt === null ? {} : { promptTitle: prompt.title, prompt: prompt.message };
  const attributes = attributesXml({
    type: rule.kind,
    ...(alert.style === 'stop' ? {} : { errorStyle: alert.style }),
    allowBlank: '1',
    ...(prompt === null ? {} : { showInputMessage: '1' }),
    showErrorMessage: '1',
    errorTitle: alert.title,
    error: alert.message,
    ...shown,
    sqref: listOf(areas),
  });
  const formulas = ruleFormulas(rule, place).map(
    (formula, at) => `<${prefix}formula${at + 1}>${escapeXml(formula)}</${prefix}formula${at + 1}>`,
  );
  return `<${prefix}dataValidation${attributes}>${formulas.join('')}</${prefix}dataValidation>`;
}

function ruleFormulas(rule: PlannedValidation['rule'], place: string): string[] {
  if (rule.kind === 'whole') return [String(rule.min), String(rule.max)];
  const list = rule.entries.join(',');
  if (list.length > LONGEST_LIST || rule.entries.some((entry) => entry.includes(','))) {
    throw new PatchProblem('listEntries', place);
  }
  return [`"${list.replaceAll('"', '""')}"`];
}
