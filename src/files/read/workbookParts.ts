import type { SheetVisibility } from '../../core/snapshot/Snapshot';
import { FileProblem } from '../FileProblem';
import { LIMITS } from '../limits';
import type { Package } from '../opc/Package';
import { relationshipsOf } from '../opc/relationships';
import { OFFICE_RELATIONSHIPS, SPREADSHEET } from '../xml/namespaces';
import { isTrue } from '../xml/xmlText';
import { readXml } from '../xml/readXml';
import type { XmlAttributes } from '../xml/XmlTokenizer';
import { decodeEscapes } from './reference';

/** A worksheet and the part that holds it. */
export interface SheetPart {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly part: string;
}

/** The parts of a workbook that matter here. */
export interface WorkbookParts {
  readonly workbook: string;
  /** In the workbook's order; chart, dialog, macro and module sheets are left out. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly calcChain: string | null;
  /** Dates count from 1904; matters for dates written out, serial numbers stay as they are. */
  readonly date1904: boolean;
  /** ブックの保護: no sheets may come or go. */
  readonly isStructureProtected: boolean;
}

/** @throws {FileProblem} noWorkbookPart, binaryFormat, damaged, unsafeXml */
export function workbookParts(pack: Package): WorkbookParts {
  const root = relationshipsOf(pack, '').find(({ kind }) => kind === 'officeDocument');
  if (root === undefined) throw new FileProblem('noWorkbookPart');
  if (root.target.toLowerCase().endsWith('.bin')) throw new FileProblem('binaryFormat');
  const source = pack.part(root.target);
  if (source === null) throw new FileProblem('noWorkbookPart', root.target);
  const related = relationshipsOf(pack, root.target);
  const byId = new Map(related.map((one) => [one.id, one]));
  const sheets: SheetPart[] = [];
  let relationshipId = '';
  let date1904 = false;
  let isStructureProtected = false;
  let atRoot = true;
  readXml(source, SPREADSHEET, {
    open(name, attributes) {
      if (atRoot && name !== 'workbook') throw new FileProblem('noWorkbookPart', root.target);
      atRoot = false;
      relationshipId = idAttribute(attributes) ?? relationshipId;
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      if (name === 'workbookProtection') {
        isStructureProtected = isTrue(attributes['lockStructure']);
      }
      if (name !== 'sheet') return;
      const sheet = decodeEscapes(attributes['name'] ?? '');
      const id = attributes[relationshipId];
      // Excel lists the modules of Excel 5 and 95 so: nothing stands behind them any more.
      if (id === '') return;
      const relation = byId.get(id ?? '');
      if (relation === undefined) throw new FileProblem('damaged', sheet);
      if (relation.kind !== 'worksheet') return;
      sheets.push({ name: sheet, visibility: visibilityOf(attributes), part: relation.target });
    },
  });
  if (sheets.length > LIMITS.sheets) throw new FileProblem('tooLarge', root.target);
  const target = (kind: string) => related.find((one) => one.kind === kind)?.target ?? null;
  return {
    workbook: root.target,
    sheets,
    sharedStrings: target('sharedStrings'),
    styles: target('styles'),
    calcChain: target('calcChain'),
    date1904,
    isStructureProtected,
  };
}

/** How `r:id` is written where the element declares the prefix of relationships. */
function idAttribute(attributes: XmlAttributes): string | null {
  for (const name in attributes) {
    const value = attributes[name];
    if (!name.startsWith('xmlns:') || value === undefined) continue;
    if (OFFICE_RELATIONSHIPS.includes(value)) return `${name.slice('xmlns:'.length)}:id`;
  }
  return null;
}

function visibilityOf(attributes: XmlAttributes): SheetVisibility {
  const state = attributes['state'];
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}
