import type { Position } from '../../src/core/address/CellRef';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/snapshot/Snapshot';
import type { CitySheet } from './CityPlan';
import type { CityProgram } from './CityProgram';
import { layHeader, put, type Canvas, type Merge } from './layTable';
import { layProgram, type ProgramPositions } from './layProgram';

/** A program with where it was laid; positions are absolute, zero-based. */
export interface LaidProgram {
  readonly sheet: number;
  readonly policy: { readonly code: string; readonly name: string };
  readonly program: CityProgram;
  readonly positions: ProgramPositions;
}

export interface LaidSheet {
  readonly snapshot: SheetSnapshot;
  /** Relative to the snapshot's origin. */
  readonly merges: readonly Merge[];
}

export interface LaidCity {
  readonly sheets: readonly LaidSheet[];
  readonly snapshot: WorkbookSnapshot;
  readonly programs: readonly LaidProgram[];
}

function layTop(canvas: Canvas, sheet: CitySheet): number {
  put(canvas, 0, 0, '主要事務事業戦略シート');
  put(canvas, 1, 0, sheet.fiscalYear);
  put(canvas, 1, 3, sheet.name);
  put(canvas, 1, 4, `${sheet.name}長`);
  put(canvas, 2, 0, '局・区の使命', 1, 3);
  put(canvas, 2, 3, '市民の暮らしを支え、次の世代へ引き継ぐ。', 1, 11);
  put(canvas, 3, 0, '事業選択・重点化・見直しの考え方', 1, 3);
  put(canvas, 3, 3, '効果の高い事業に人と予算を振り向け、役割を終えた事業は見直す。', 1, 11);
  return 5;
}

function shifted(positions: ProgramPositions, row: number, column: number): ProgramPositions {
  const move = (at: Position): Position => ({ row: at.row + row, column: at.column + column });
  const fields = { ...positions.fields };
  for (const key of Object.keys(fields) as (keyof typeof fields)[]) fields[key] = move(fields[key]);
  return {
    fields,
    methods: positions.methods.map(move),
    directions: positions.directions.map(move),
  };
}

/** Lays one sheet out, a header on every page. */
function laySheet(sheet: CitySheet, index: number): { laid: LaidSheet; programs: LaidProgram[] } {
  const { manner } = sheet;
  const canvas: Canvas = { rows: [], merges: [], manner };
  const programs: LaidProgram[] = [];
  let row = layTop(canvas, sheet);
  for (const policy of sheet.policies) {
    policy.programs.forEach((program, number) => {
      if (number % manner.programsPerPage === 0) {
        row = layHeader(canvas, row + (number === 0 ? 1 : 0), policy.code, policy.name);
      }
      const height = manner.blockRows[number % manner.blockRows.length] ?? 4;
      const positions = layProgram(canvas, program, row, height);
      programs.push({
        sheet: index,
        policy: { code: policy.code, name: policy.name },
        program,
        positions: shifted(positions, manner.firstRow, manner.firstColumn),
      });
      row += height;
    });
  }
  const snapshot: SheetSnapshot = {
    name: sheet.name,
    visibility: 'visible',
    origin: { row: manner.firstRow, column: manner.firstColumn },
    values: canvas.rows,
  };
  return { laid: { snapshot, merges: canvas.merges }, programs };
}

/** Turns drawn sheets into the grid that a reader sees, and remembers where everything stands. */
export function layCity(city: readonly CitySheet[]): LaidCity {
  const laid = city.map(laySheet);
  const sheets = laid.map((sheet) => sheet.laid);
  return {
    sheets,
    snapshot: { sheets: sheets.map((sheet) => sheet.snapshot) },
    programs: laid.flatMap((sheet) => sheet.programs),
  };
}
