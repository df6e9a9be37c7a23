import type { CellValue } from '../../../src/core/snapshot/CellValue';
import type { SheetVisibility } from '../../../src/core/snapshot/Snapshot';
import type { CityField, CityProgram } from '../CityProgram';

/** Shapes in which clerks lay or write what the printed form has otherwise. */
export const SHAPES = [
  'cover',
  'example by name',
  'example by a cell',
  'hidden copy of last year',
  'last year in the book',
  'unused form',
  'another bureau',
  'two bureaus on one sheet',
  'plain list',
  'sheet without its own top',
  'subtotal rows',
  'subtotal blocks',
  '局計',
  '小計',
  'thousand yen by titles',
  'thousand yen by a line',
  'unused blocks',
  'notes below',
  'policy beside',
  'continued policy',
  'header within a block',
  'continued texts',
  'costs in two rows',
  'labels otherwise',
  'merged section',
  'ditto section',
  '施策 by its code',
  'sum of a program',
  'page numbers',
] as const;
export type Shape = (typeof SHAPES)[number];

/** How one program is laid. */
export interface ProgramManner {
  readonly labels: readonly [string, string, string];
  /** One cell, or its two lines in two cells. */
  readonly previousLabel: readonly string[];
  /** These texts take a row a line. */
  readonly spread: readonly (CityField | 'direction')[];
  /** カネ's cost in parts, one below the other; null: in one cell. */
  readonly moneyParts: readonly number[] | null;
  /** The page ends in front of カネ. */
  readonly cut: boolean;
  /** 他都市等の状況 and its text in one cell. */
  readonly together: boolean;
  /** A fourth row adds up the costs, named at the labels or among the texts; null: there is none. */
  readonly sum: { readonly column: 'label' | 'text'; readonly name: string } | null;
}

/** One program, its sums right in the unit of its table. */
export interface ClerkProgram {
  readonly program: CityProgram;
  readonly manner: ProgramManner;
  /** What its ヒト and カネ texts say is plain: one headline, one budget, in the table's unit. */
  readonly plain: boolean;
  /** The rules that have something to check here that nobody can. */
  readonly unverified: readonly string[];
  /** Its 所管課 stands with a program above. */
  readonly mergedSection: boolean;
}

export type Unit = '百万円' | '千円';

/** What stands below a program of its table. */
export interface Subtotal {
  readonly label: string;
  readonly column: 'name' | 'no';
  readonly block: boolean;
  /** Index of the first program of the sheet that it adds up. */
  readonly from: 'subtotal' | 'policy' | 'sheet';
  /** What its figures are too much by; 0 where they are right. */
  readonly off: number;
}

export interface ClerkTable {
  readonly code: string;
  readonly name: string;
  readonly programs: readonly ClerkProgram[];
  /** By the index of the program above. */
  readonly subtotals: ReadonlyMap<number, readonly Subtotal[]>;
  /** A fault of the whole table. */
  readonly fault: TableFault | null;
}

/** Faults in what stands above the programs. */
export type TableFault = 'retitled' | 'renamed' | 'wide code';

/** The texts that head a form: null where the sheet has none of its own. */
export interface ClerkTop {
  readonly year: CellValue;
  /** What one sees where `year` is a number or a date. */
  readonly yearShown: string | null;
  readonly bureau: string;
}

/** Tables of one bureau and year below each other. */
export interface ClerkForm {
  readonly top: ClerkTop | null;
  /** Whose it is, whether its sheet says so or not. */
  readonly bureau: string;
  readonly year: number;
  readonly unit: Unit;
  readonly unitIn: 'titles' | 'line';
  readonly tables: readonly ClerkTable[];
}

export interface ClerkSheetManner {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly twoHeaderRows: boolean;
  readonly programsPerPage: number;
  /** A 施策 row stands above each repeated header. */
  readonly repeatsPolicy: boolean;
  readonly policyRow:
    'plain' | 'beside' | 'bracketed' | 'one cell' | 'colon' | 'code alone' | 'another word';
  /** Each page ends with its number, in one of these columns. */
  readonly pageNumberIn: number | null;
  readonly notes: readonly string[];
  readonly unusedBlocks: number;
  readonly unusedTexts: 'none' | 'form' | 'zero';
}

/** Faults of a whole sheet; a copy repeats another. */
export type SheetFault = 'headless' | 'copy' | 'no results';

export interface ClerkSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** A cell of its top rows that says 記入例. */
  readonly mark: string | null;
  /** Its programs are added up. */
  readonly counted: boolean;
  /** Must be named as not counted or not read. */
  readonly named: boolean;
  /** Its programs are checked. */
  readonly checked: boolean;
  readonly fault: SheetFault | null;
  readonly forms: readonly ClerkForm[];
  readonly manner: ClerkSheetManner;
  /** Rows of a sheet that holds no form. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** A workbook drawn but not laid out. */
export interface ClerkBook {
  readonly year: number;
  readonly sheets: readonly ClerkSheet[];
  readonly shapes: ReadonlySet<Shape>;
}
