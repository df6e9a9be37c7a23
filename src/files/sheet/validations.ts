import { type Area, overlaps, subtract, firstCell } from '../../core/address/area';
import type { PlannedValidation } from '../../core/plan/SheetPlan';
import { refuseOtherKinds } from '../detectKind';
import { Package } from '../opc/Package';
import { PackageTexts } from '../opc/PackageTexts';
import { PatchProblem } from '../WorkbookPatch';
import { workbookParts } from '../read/workbookParts';
import type { PartEdits } from '../xml/PartEdits';
import { attributesXml, escapeXml } from '../xml/xmlText';
import { SPREADSHEET } from '../xml/namespaces';
import { childOf } from '../xml/outlineXml';
import { scanXml } from '../xml/scanXml';
import { inFrontOf } from './worksheet';
import { parseSqref, toSqref, fullA1 } from '../../core/address/a1';

/** Cells of a sheet that have a 入力規則. */
export interface ValidatedSheet {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

/**
 * The cells with a 入力規則, whoever made it, for each worksheet in the workbook's order.
 * @throws {FileProblem} when the file cannot be read
 */
export function validationAreas(bytes: Uint8Array): ValidatedSheet[] {
  refuseOtherKinds(bytes);
  const pack = new Package(bytes);
  const texts = new PackageTexts(pack);
  return workbookParts(pack).sheets.map(({ name, part }) => ({
    sheet: name,
    areas: areasIn(part, texts.text(part)),
  }));
}

/**
 * The cells with a 入力規則 in a worksheet's part. Those of later Excel versions stand in the
 * extensions, their cells in an element of its own.
 */
export function areasIn(part: string, text: string): Area[] {
  const lists: string[] = [];
  let isInExtension = false;
  let content = '';
  const path: string[] = [];
  scanXml(part, text, SPREADSHEET, {
    open({ name, writtenName, attributes }) {
      path.push(writtenName);
      content = '';
      if (name === 'dataValidation') lists.push(attributes['sqref'] ?? '');
      if (name === '' && writtenName.endsWith(':dataValidation')) isInExtension = true;
    },
    text(piece) {
      content += piece;
    },
    close(name) {
      const written = path.pop() ?? '';
      if (isInExtension && written.endsWith(':sqref')) lists.push(content);
      if (name === '' && written.endsWith(':dataValidation')) isInExtension = false;
    },
  });
  return lists.flatMap(parseSqref);
}

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
    const areas = parseSqref(element.open.attributes['sqref'] ?? '');
    if (before === null || !areas.some((area) => overlaps(area, before))) return [];
    return [{ element, kept: subtract(areas, [before]) }];
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
      else edits.setAttributes(element, { sqref: toSqref(kept) });
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
  const place = fullA1(sheet, firstCell(first));
  for (const text of [prompt, alert]) {
    if (text === null) continue;
    const isLong = text.title.length > LONGEST_TITLE || text.message.length > LONGEST_MESSAGE;
    if (isLong) throw new PatchProblem('textTooLong', place);
  }
  const shown = prompt === null ? {} : { promptTitle: prompt.title, prompt: prompt.message };
  const attributes = attributesXml({
    ...(rule.kind === 'any' ? {} : { type: rule.kind }),
    ...(alert.style === 'stop' ? {} : { errorStyle: alert.style }),
    allowBlank: '1',
    ...(prompt === null ? {} : { showInputMessage: '1' }),
    showErrorMessage: '1',
    errorTitle: alert.title,
    error: alert.message,
    ...shown,
    sqref: toSqref(areas),
  });
  const formulas = ruleFormulas(rule, place).map(
    (formula, at) => `<${prefix}formula${at + 1}>${escapeXml(formula)}</${prefix}formula${at + 1}>`,
  );
  return `<${prefix}dataValidation${attributes}>${formulas.join('')}</${prefix}dataValidation>`;
}

function ruleFormulas(rule: PlannedValidation['rule'], place: string): string[] {
  if (rule.kind === 'any') return [];
  if (rule.kind === 'whole') return [String(rule.min), String(rule.max)];
  const list = rule.entries.join(',');
  if (list.length > LONGEST_LIST || rule.entries.some((entry) => entry.includes(','))) {
    throw new PatchProblem('listEntries', place);
  }
  return [`"${list.replaceAll('"', '""')}"`];
}
