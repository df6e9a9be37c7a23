import type { PackageTexts } from '../opc/PackageTexts';
import { SPREADSHEET } from '../xml/namespaces';
import { scanXml, type OpenTag } from '../xml/scanXml';
import { TextEdits } from '../xml/TextEdits';

/** What a workbook holds in front of its settings of calculation, as its schema orders it. */
const IN_FRONT = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
];
const SET = ' fullCalcOnLoad="1"';
const OLD = /\s+fullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')/;

/** Has all formulas calculated when the workbook is opened: what they rest on has changed. */
export function askRecalculation(texts: PackageTexts, workbook: string): void {
  const text = texts.text(workbook);
  const found: { settings: OpenTag | null; place: number } = { settings: null, place: 0 };
  let depth = 0;
  const prefix = scanXml(workbook, text, SPREADSHEET, {
    open(tag) {
      depth += 1;
      if (depth === 1) found.place = tag.end;
      if (depth === 2 && tag.name === 'calcPr') found.settings = tag;
    },
    text: () => undefined,
    close(name, closeTag) {
      depth -= 1;
      if (depth === 1 && IN_FRONT.includes(name)) found.place = closeTag.end;
    },
  });
  const edits = new TextEdits(text);
  if (found.settings === null) edits.insert(found.place, `<${prefix}calcPr${SET}/>`);
  else edits.replace(found.settings, withSetting(edits.slice(found.settings)));
  texts.change(workbook, edits.result());
}

function withSetting(tag: string): string {
  return tag.replace(OLD, '').replace(/\s*(\/?>)$/, `${SET}$1`);
}
