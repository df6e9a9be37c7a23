import { quoteSheet, toA1 } from '../address/a1';
import type { CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import type { Program } from '../records/Program';
import { cellAt } from '../rules/cellAt';
import type { CellValue } from '../snapshot/CellValue';
import type { SummaryTerms } from './SummarySource';

/** What a program's cells are referred to by; a cell that was read otherwise than it stands is not. */
export function summaryTerms(program: Program, book: Book, sheetName: string): SummaryTerms {
  const { fields, costs } = program;
  const ref = (cell: CellRef | null): string | null =>
    cell === null ? null : `${quoteSheet(sheetName)}!${toA1(cell)}`;
  const amount = (key: keyof typeof costs): string | null => {
    const cell = ref(fields[key].cell);
    const { kind } = costs[key];
    // A blank cell counts as 0 by reference too, a nil mark by N().
    if (kind === 'number' || kind === 'blank') return cell;
    return kind === 'nil' && cell !== null ? `N(${cell})` : null;
  };
  return {
    policy: policyTerm(program, book, ref),
    name: textTerm(fields.name.value, ref(fields.name.cell)),
    section: textTerm(fields.section.value, ref(fields.section.cell)),
    methods: methodTerm(program, book, ref),
    no: typeof fields.no.value === 'number' ? ref(fields.no.cell) : null,
    isNew: newTerm(program, ref(fields.isNew.cell)),
    people: amount('people'),
    things: amount('things'),
    money: amount('money'),
    total: amount('total'),
  };
}

type RefOf = (cell: CellRef | null) => string | null;

/** `&""` keeps a blank cell blank. */
function textTerm(value: CellValue, ref: string | null): string | null {
  const isText = value === null || (typeof value === 'string' && value === value.trim());
  return isText && ref !== null ? `${ref}&""` : null;
}

function newTerm({ isNew, fields }: Program, ref: string | null): string | null {
  const { value } = fields.isNew;
  const isClean = isNew ? value === '●' : value === null;
  return isClean && ref !== null ? `${ref}&""` : null;
}

function policyTerm({ policy }: Program, book: Book, ref: RefOf): string | null {
  if (policy === null) return null;
  const { code, codeCell, name, nameCell } = policy;
  const reads = (cell: CellRef, text: string | null): boolean =>
    text !== null && cellAt(book, cell.sheet, cell.row, cell.column) === text;
  // `(4-3-4)` and a name with spaces around it are shown otherwise than they stand.
  if (!reads(codeCell, code) || !reads(nameCell, name)) return null;
  const [first, second] = [ref(codeCell), ref(nameCell)];
  return first === null || second === null ? null : `${first}&" "&${second}`;
}

/** The codes' signs, each once, where every method cell begins with the profile's own. */
function methodTerm({ methods, methodAnchor }: Program, book: Book, ref: RefOf): string | null {
  if (methods.length === 0) {
    const anchor = ref(methodAnchor);
    // A nil mark is no sign.
    return anchor === null || !isBlank(methodAnchor, book) ? null : `LEFT(${anchor},1)`;
  }
  const terms = new Map<string, string>();
  for (const { cell, value, reading } of methods) {
    const own = reading.kind === 'method' ? reading.code : null;
    const address = ref(cell);
    if (own?.length !== 1 || typeof value !== 'string' || !value.startsWith(own)) return null;
    if (address === null) return null;
    if (!terms.has(own)) terms.set(own, `LEFT(${address},1)`);
  }
  return [...terms.values()].join('&');
}

function isBlank(cell: CellRef | null, book: Book): boolean {
  return cell !== null && cellAt(book, cell.sheet, cell.row, cell.column) === null;
}
