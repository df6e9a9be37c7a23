import { type Area, cellCount, joinAreas } from '../core/address/area';
import { groupBy } from '../core/collections/collections';
import type { Waiver } from '../core/waivers/Waiver';
import type { SheetCell, UndoEntry } from './edits/EditOutcome';
import type { SheetMarks } from './marks/replaceMarks';
import type { SheetStep } from './sheets/SheetOutcome';
import type { PlacedValidations } from './sheets/validations';

/** A step of ours that wrote something, with what takes it back. */
export type UndoStep =
  /** Cells: filled, fixed, or both at once. */
  | {
      readonly kind: 'edits';
      readonly origin: 'fill' | 'fix' | 'mend';
      /** Changes that were applied, each of one cell or more. */
      readonly count: number;
      readonly entry: UndoEntry;
    }
  /** Marks were put or taken: how they stood before. */
  | { readonly kind: 'marks'; readonly before: readonly SheetMarks[] }
  /** 入力規則 were set. */
  | { readonly kind: 'validations'; readonly placed: readonly PlacedValidations[] }
  /** Worksheets were made, or ours written anew: 集計, 全庁集計, 機械判読可能な表, a new form. */
  | {
      readonly kind: 'sheets';
      readonly origin: 'summary' | 'all' | 'data' | 'form';
      readonly sheets: readonly SheetStep[];
    }
  /** 確認済みにする was chosen or given up. */
  | {
      readonly kind: 'waivers';
      readonly before: readonly Waiver[];
      readonly after: readonly Waiver[];
    };

/** What a line of 変更の履歴 calls a step. */
export type StepName =
  | Extract<UndoStep, { readonly origin: string }>['origin']
  | 'marks'
  | 'validations'
  | 'waive'
  | 'restore';

/** A step as it is remembered. */
export interface HistoryEntry {
  readonly step: UndoStep;
  /** In milliseconds, as `Date.now` gives it. */
  readonly at: number;
  /** null while it stands; else the cells that it left, since somebody had changed them. */
  readonly undone: { readonly left: readonly SheetCell[] } | null;
}

/** The latest step last. */
export type History = readonly HistoryEntry[];

export function withStep(history: History, step: UndoStep, at: number): History {
  return [...history, { step, at, undone: null }];
}

/** @param left the cells that were left as they are */
export function withUndone(
  history: History,
  step: UndoStep,
  left: readonly SheetCell[] = [],
): History {
  return history.map((entry) => (entry.step === step ? { ...entry, undone: { left } } : entry));
}

/** The step that 元に戻す takes back next; null for none. */
export function latestStep(history: History): UndoStep | null {
  return history.filter(({ undone }) => undone === null).at(-1)?.step ?? null;
}

/** Where a step wrote on one sheet. */
export interface StepPlace {
  readonly sheetId: string;
  /** As its tab read; null where the step does not say. */
  readonly sheetName: string | null;
  /** None where the sheet as a whole is meant. */
  readonly areas: readonly Area[];
}

/** A line of 変更の履歴. */
export interface HistoryLine {
  readonly name: StepName;
  readonly at: number;
  /** Changes, cells with a 入力規則, sheets, or findings; null for marks, which are not counted. */
  readonly count: number | null;
  readonly places: readonly StepPlace[];
  readonly isUndone: boolean;
  readonly left: readonly StepPlace[];
  readonly step: UndoStep;
}

/** What was done, the latest first. */
export function historyLines(history: History): readonly HistoryLine[] {
  return history
    .map(({ step, at, undone }): HistoryLine => {
      const left = cellPlaces(undone?.left ?? []);
      return { ...describe(step), at, isUndone: undone !== null, left, step };
    })
    .reverse();
}

function describe(step: UndoStep): Pick<HistoryLine, 'name' | 'count' | 'places'> {
  switch (step.kind) {
    case 'edits':
      return { name: step.origin, count: step.count, places: cellPlaces(step.entry.cells) };
    case 'marks': {
      const places = step.before.map(({ sheetId }) => ({ sheetId, sheetName: null, areas: [] }));
      return { name: 'marks', count: null, places };
    }
    case 'validations': {
      const places = step.placed.map(({ sheetId, validations }) => {
        const areas = validations.flatMap((one) => one.areas);
        return { sheetId, sheetName: null, areas };
      });
      const areas = places.flatMap((one) => one.areas);
      const count = areas.reduce((sum, area) => sum + cellCount(area), 0);
      return { name: 'validations', count, places };
    }
    case 'sheets': {
      const { origin: name, sheets } = step;
      const places = sheets.map(({ sheetId, sheetName }) => ({ sheetId, sheetName, areas: [] }));
      return { name, count: sheets.length, places };
    }
    case 'waivers': {
      const more = step.after.length - step.before.length;
      const name = more < 0 ? 'restore' : 'waive';
      return { name, count: Math.max(1, Math.abs(more)), places: [] };
    }
  }
}

function cellPlaces(cells: readonly SheetCell[]): StepPlace[] {
  return [...groupBy(cells, ({ sheetId }) => sheetId)].map(([sheetId, own]) => ({
    sheetId,
    sheetName: own[0]?.sheetName ?? null,
    areas: joinAreas(own.map(({ cell }) => cell)),
  }));
}
