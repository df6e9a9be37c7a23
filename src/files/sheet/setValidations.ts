import type { Area } from '../../core/address/Area';
import type { PlannedValidation } from '../../core/plan/sheet';
import { childOf } from '../xml/outlineXml';
import type { PartEdits } from '../xml/PartEdits';
import { listOf, overlap, parseList, without } from './areas';
import { validationXml } from './validationXml';
import { inFrontOf } from './worksheetOrder';

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
