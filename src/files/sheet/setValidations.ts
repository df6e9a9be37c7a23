import type { Area } from '../../core/address/Area';
import type { PlannedValidation } from '../../core/plan/sheet';
import { childOf } from '../xml/outlineXml';
import type { PartEdits } from '../xml/PartEdits';
import { listOf, overlap, parseList, without, cellPlace } from './areas';
import { inFrontOf } from './worksheetOrder';
import { PatchProblem } from '../patch/PatchProblem';
import { attributesXml } from '../xml/attributesXml';
import { escapeXml } from '../xml/escapeXml';

/** Excel's own limits, in characters. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const LONGEST_LIST = 255;

/**
 * Adds 入力規則 to those of a sheet.
 * @param before cells that lose what they have first; null for none
 * @throws {PatchProblem} textTooLong, listEntries
 */
export function setValidations(
  edits: PartEdits,
  { sheet, before }: { sheet: string; before: Area | null },
  validations: readonly PlannedValidation[],
): void {
  const { prefix, root } = edits;
  const list = childOf(root, 'dataValidations');
  const cut = (list?.children ?? []).flatMap((element) => {
    const areas = parseList(element.open.attributes['sqref'] ?? '');
    if (before === null || !areas.some((area) => overlap(area, before))) return [];
    return [{ element, kept: areas.flatMap((area) => without(area, before)) }];
  });
  const gone = cut.filter(({ kept }) => kept.length === 0).length;
  const added = validations.map((one) => validationXml(prefix, sheet, one)).filter(Boolean);
  const count = String((list?.children.length ?? 0) - gone + added.length);
  if (list === null) {
    const open = `<${prefix}dataValidations count="${count}">`;
    const xml = `${open}${added.join('')}</${prefix}dataValidations>`;
    if (added.length > 0) edits.insertChild(inFrontOf('dataValidations'), xml);
  } else if (count === '0') edits.replace(list, '');
  else {
    for (const { element, kept } of cut) {
      if (kept.length === 0) edits.replace(element, '');
      else edits.setAttributes(element, { sqref: listOf(kept) });
    }
    edits.append(list, added.join(''), { count });
  }
}

/**
 * A 入力規則 as a worksheet holds it; blank cells are let be.
 * @throws {PatchProblem} textTooLong, listEntries
 */
function validationXml(prefix: string, sheet: string, validation: PlannedValidation): string {
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
