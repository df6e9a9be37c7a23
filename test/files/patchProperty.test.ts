import fc from 'fast-check';
import { toA1 } from '../../src/core/address/a1';
import type { CellValue } from '../../src/core/snapshot/CellValue';
import { patchXlsx } from '../../src/files/patchXlsx';
import { readXlsx } from '../../src/files/readXlsx';
import type { CellPatch } from '../../src/files/WorkbookPatch';
import { escapeXml } from '../../src/files/xml/xmlText';
import { aroundCells, changedCells, changedEntries } from './onlyTargetsDiffer';
import { excelParts, relationship, relationships, worksheet, zipParts } from './parts';

const SHEET = 'xl/worksheets/sheet1.xml';
const ROWS = 6;
const COLUMNS = 5;

/** A cell as it stands in a random book; null where it has no element. */
type Given =
  | null
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'shared'; readonly at: 0 | 1 }
  | { readonly kind: 'inline'; readonly text: string }
  | { readonly kind: 'formula'; readonly value: number };

const given: fc.Arbitrary<Given> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.constant({ kind: 'blank' as const }),
  fc.record({ kind: fc.constant('number' as const), value: fc.integer() }),
  fc.record({ kind: fc.constant('shared' as const), at: fc.constantFrom(0 as const, 1 as const) }),
  fc.record({
    kind: fc.constant('inline' as const),
    text: fc.string({ unit: fc.constantFrom('局', '<', '&', ' ', 'a', '"'), minLength: 1 }),
  }),
  fc.record({ kind: fc.constant('formula' as const), value: fc.integer() }),
);

/** null: a row without element. */
const book = fc.array(
  fc.option(fc.array(given, { minLength: COLUMNS, maxLength: COLUMNS }), { freq: 4 }),
  { minLength: ROWS, maxLength: ROWS },
);

const value = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.boolean(),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
);

/** Targets may lie a little outside. */
const patch: fc.Arbitrary<CellPatch> = fc
  .tuple(fc.nat(ROWS + 1), fc.nat(COLUMNS + 1), value, fc.option(fc.constant('SUM(A1,B1)')))
  .map(([row, column, content, formula]) => ({ row, column, value: content, formula }));

const STRINGS = ['一つ', '二つ'];

function cellXml(cell: Given, at: string, bare: boolean): string {
  if (cell === null) return '';
  const open = `<c${bare ? '' : ` r="${at}"`} s="1"`;
  switch (cell.kind) {
    case 'blank':
      return `${open}/>`;
    case 'number':
      return `${open}><v>${cell.value}</v></c>`;
    case 'shared':
      return `${open} t="s"><v>${cell.at}</v></c>`;
    case 'inline':
      return `${open} t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">${escapeXml(cell.text)}</t></r><rPh sb="0" eb="1"><t>カナ</t></rPh></is></c>`;
    case 'formula':
      return `${open}><f>1+${cell.value}</f><v>${cell.value}</v></c>`;
  }
}

function valueOf(cell: Given): CellValue {
  if (cell === null || cell.kind === 'blank') return null;
  if (cell.kind === 'shared') return STRINGS[cell.at] ?? null;
  return cell.kind === 'inline' ? cell.text : cell.value;
}

/** Addresses are left out where they follow from the cell before, if `terse`. */
function bytesOf(
  rows: readonly (readonly Given[] | null)[],
  terse: boolean,
  prefix: string,
): Uint8Array {
  const text = rows.map((cells, row) => {
    if (cells === null) return '';
    const inner = cells.map((cell, column) => {
      const follows = column === 0 || cells[column - 1] !== null;
      return cellXml(cell, toA1({ row, column }), terse && follows);
    });
    const follows = row === 0 || rows[row - 1] !== null;
    return `<row${terse && follows ? '' : ` r="${row + 1}"`}>${inner.join('')}</row>`;
  });
  const plain = worksheet(text.join(''), '<pageMargins/>', '<dimension ref="A1:E6"/>');
  const sheet =
    prefix === ''
      ? plain
      : plain
          .replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}:`)
          .replace(' xmlns=', ` xmlns:${prefix}=`);
  return zipParts(
    excelParts(sheet, {
      'xl/media/image1.png': new Uint8Array([1, 2, 3]),
      'xl/calcChain.xml': '<calcChain/>',
      'xl/_rels/workbook.xml.rels': relationships(
        relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
        relationship('rId2', 'sharedStrings', 'sharedStrings.xml'),
        relationship('rId3', 'styles', 'styles.xml'),
        relationship('rId4', 'calcChain', 'calcChain.xml'),
      ),
    }),
  );
}

const MAY_CHANGE = [SHEET, '[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml'];

test('whatever stands in a book and wherever is written: only the targets differ', () => {
  fc.assert(
    fc.property(
      book,
      fc.array(patch, { maxLength: 8 }),
      fc.boolean(),
      fc.constantFrom('', 'x'),
      (rows, patches, terse, prefix) => {
        const before = bytesOf(rows, terse, prefix);
        const after = patchXlsx(before, [{ sheet: '総務局', cells: patches, marks: null }]);

        const last = new Map(patches.map((one) => [toA1(one), one]));
        const changed = changedCells(before, after, SHEET);
        expect(changed.filter((at) => !last.has(at))).toEqual([]);
        expect(changedEntries(before, after).filter((name) => !MAY_CHANGE.includes(name))).toEqual(
          [],
        );
        expect(withoutRows(aroundCells(after, SHEET))).toBe(
          withoutRows(aroundCells(before, SHEET)),
        );

        const { origin, values } = readXlsx(after).sheets[0] ?? {
          origin: { row: 0, column: 0 },
          values: [],
        };
        for (let row = 0; row < ROWS + 2; row += 1) {
          for (let column = 0; column < COLUMNS + 2; column += 1) {
            const wanted = last.get(toA1({ row, column }));
            const was = valueOf(rows[row]?.[column] ?? null);
            const now = values[row - origin.row]?.[column - origin.column] ?? null;
            expect(now).toEqual(wanted === undefined ? was : wanted.value);
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});

/** Rows come, and one that closed itself opens; their attributes stay. */
function withoutRows(xml: string): string {
  return xml
    .replace(/<((?:\w+:)?)row r="\d+"><\/\1row>/g, '')
    .replace(/<((?:\w+:)?)row r="\d+"\/>/g, '');
}
