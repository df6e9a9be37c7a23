import { areaAddress, relativeA1 } from '../../core/address/a1';
import type { Area } from '../../core/address/area';
import { LAST_BUDGET, lastBudget, type LastYear, type NextYear } from '../../core/form/nextYear';
import { cellKey } from '../../core/address/CellRef';
import type { Book } from '../../core/book/Book';
import { finish, forEachInSteps, type Steps } from '../../core/collections/steps';
import type { FixChoice } from '../../core/fix/fixEdits';
import type { CellEdit, EditPlan } from '../../core/plan/edits';
import { planEdits } from '../../core/plan/edits';
import type { Program } from '../../core/records/Program';
import { fiscalYearName, formatAmount } from '../../core/words/format';
import {
  type Bulk,
  bulkEditSteps,
  type BulkItem,
  bulkSteps,
  type Obstacles,
  NO_OBSTACLES,
  planBulkSteps,
} from '../../core/proposals/bulk';
import type { TotalAs } from '../../core/proposals/proposeTotals';
import type { CheckedFinding } from '../../core/waivers/Waiver';
import { isOfTotal, renderProposal } from '../../core/proposals/ProposalReason';
import { nextTurn } from '../../excel/nextTurn';
import { readObstacles } from '../../excel/edits/readObstacles';
import type { Listeners } from '../../excel/reading';
import type { PlacedValidations, ValidationsThere } from '../../excel/sheets/validations';
import { type Basis, type CheckSetting, wholeOf } from '../Basis';
import { changedTexts } from '../../core/fix/fixLabel';
import { programHead, programTitle } from '../model/toCheckResult';
import {
  type Preview,
  type PreviewCell,
  type PreviewGroup,
  type PreviewRow,
  tickable,
} from './Preview';

/** What could be changed, as it is ticked now. */
export type Offer =
  | {
      readonly kind: 'bulk';
      readonly basis: Basis;
      readonly bulk: Bulk;
      /** Ticked otherwise than beforehand. */
      readonly toggled: ReadonlySet<string>;
      readonly as: TotalAs;
      readonly items: readonly BulkItem[];
      readonly plan: EditPlan;
      readonly preview: Preview;
    }
  | {
      readonly kind: 'fix';
      readonly basis: Basis;
      readonly edits: FixChoice;
      readonly preview: Preview;
    }
  | {
      readonly kind: 'validations';
      readonly placed: readonly PlacedValidations[];
      readonly preview: Preview;
    }
  | {
      readonly kind: 'next';
      readonly last: LastYear;
      /** Of last year, by the keys of the preview's rows. */
      readonly programs: ReadonlyMap<string, Program>;
      readonly preview: Preview;
    };
export type OfferOf<Kind extends Offer['kind']> = Extract<Offer, { kind: Kind }>;

/**
 * What まとめて直す offers: one round trip where it offers anything, one more where there are tables.
 * @param only of which sort the ticks are to be; null for all
 * @throws ExcelProblem
 */
export async function offerBulk(
  basis: Basis,
  as: TotalAs,
  only: 'fill' | 'fix' | null,
  setting: CheckSetting,
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<OfferOf<'bulk'> | null> {
  const none = new Set<string>();
  const rough = await wholeOf(bulkSteps(basis), setting);
  const { items } = await wholeOf(planBulkSteps(rough, none, as), setting);
  if (!items.some((item) => isOf(item, only))) return null;
  const wanted = await wholeOf(bulkEditSteps(rough), setting);
  const obstacles = await askObstacles(basis, wanted, listeners);
  await nextTurn();
  const bulk = await wholeOf(bulkSteps(basis, obstacles), setting);
  const all = await wholeOf(planBulkSteps(bulk, none, as), setting);
  const others = all.items.filter((item) => item.isTicked && !isOf(item, only));
  const toggled = new Set(others.map(({ key }) => key));
  const offer = await wholeOf(plannedSteps(basis, bulk, toggled, as, setting), setting);
  return offer.items.length === 0 ? null : offer;
}

function isOf({ reason }: BulkItem, only: 'fill' | 'fix' | null): boolean {
  return only === null || (reason.key === 'fix') === (only === 'fix');
}

/** The same with other ticks, or with totals written otherwise. */
export function plannedBulk(...planned: Parameters<typeof plannedSteps>): OfferOf<'bulk'> {
  return finish(plannedSteps(...planned));
}

function* plannedSteps(
  basis: Basis,
  bulk: Bulk,
  toggled: ReadonlySet<string>,
  as: TotalAs,
  setting: CheckSetting,
): Steps<OfferOf<'bulk'>> {
  const { items, plan } = yield* planBulkSteps(bulk, toggled, as);
  const { book } = basis;
  const groups = new Map<string, { head: Omit<PreviewGroup, 'rows'>; rows: PreviewRow[] }>();
  yield* forEachInSteps(items, (item) => {
    const head = programHead(item.program, item.edits[0].cell.sheet, book, setting.words);
    const key = `${item.part} ${head.key}`;
    const group = groups.get(key) ?? { head: { ...head, key, part: item.part }, rows: [] };
    groups.set(key, group);
    group.rows.push(toRow(item, book, setting));
  });
  const preview: Preview = {
    origin: 'bulk',
    as: items.some(({ reason }) => isOfTotal(reason)) ? as : null,
    groups: [...groups.values()].map(({ head, rows }) => ({ ...head, rows })),
    ticked: new Set(items.filter(({ isTicked }) => isTicked).map(({ key }) => key)),
  };
  return { kind: 'bulk', basis, bulk, toggled, as, items, plan, preview };
}

/**
 * What one way to fix a finding would change, where it is of several cells: one round trip.
 * @throws ExcelProblem
 */
export async function offerFix(
  basis: Basis,
  { program, message }: CheckedFinding,
  edits: FixChoice,
  setting: CheckSetting,
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<OfferOf<'fix'>> {
  const { book } = basis;
  const obstacles = await askObstacles(basis, edits, listeners);
  const refused =
    edits.map((edit) => refusalOf(edit, obstacles)).find((one) => one !== null) ?? null;
  const row = toRow(
    {
      key: edits.map(({ cell }) => cellKey(cell)).join(' '),
      edits,
      program,
      reason: { key: 'fix', values: { message } },
      isForTable: false,
      isDependent: false,
      refused,
    },
    book,
    setting,
  );
  const head = programHead(program, edits[0].cell.sheet, book, setting.words);
  const preview: Preview = {
    origin: 'fix',
    as: null,
    groups: [{ ...head, part: null, rows: [row] }],
    ticked: new Set(refused === null ? [row.key] : []),
  };
  return { kind: 'fix', basis, edits, preview };
}

export function planOfFix({ basis, edits }: Pick<OfferOf<'fix'>, 'basis' | 'edits'>): EditPlan {
  return planEdits(basis.book, edits);
}

/** Which cells would get which 入力規則. */
export function offerValidations(
  { book, reading }: Basis,
  placed: readonly PlacedValidations[],
  closed: ValidationsThere['closed'],
  { words }: CheckSetting,
): OfferOf<'validations'> {
  const groups = placed.map(({ sheetId, validations }): PreviewGroup => {
    const sheet = reading.sheets.findIndex(({ id }) => id === sheetId);
    return {
      key: sheetId,
      part: null,
      title: words.list.ofSheet(book.snapshot.sheets[sheet]?.name ?? ''),
      sheet: null,
      rows: validations.map(({ areas, rule, alert }, index) => ({
        key: `${sheetId} ${String(index)}`,
        cells: areas.map((area) => areaCell(area, sheet)),
        why:
          rule.kind === 'list'
            ? words.form.oneOf(rule.entries.join(words.notices.comma))
            : alert.message,
        isEstimate: false,
        isDependent: false,
        refused: closed.get(sheetId) ?? null,
      })),
    };
  });
  const ticked = new Set(tickable({ groups }).map(({ key }) => key));
  return {
    kind: 'validations',
    placed,
    preview: { origin: 'validate', as: null, groups, ticked },
  };
}

/** Those of the offered 入力規則 that are ticked. */
export function tickedValidations({
  placed,
  preview,
}: OfferOf<'validations'>): PlacedValidations[] {
  return placed.flatMap(({ sheetId, validations }) => {
    const own = validations.filter((_, index) => preview.ticked.has(`${sheetId} ${String(index)}`));
    return own.length === 0 ? [] : [{ sheetId, validations: own }];
  });
}

function areaCell(area: Area, sheet: number): PreviewCell {
  const cell = { sheet, row: area.top, column: area.left };
  return { cell, address: areaAddress(area), now: '', then: '', unit: '', formula: null };
}

/**
 * Which programs this year's form would take over, sheet by sheet.
 * @param names what the sheets would be called
 */
export function offerNextYear(
  last: LastYear,
  { kept, year }: NextYear,
  names: readonly string[],
  { words, language }: CheckSetting,
): OfferOf<'next'> {
  const programs = new Map<string, Program>();
  const groups = kept.map((own, sheet): PreviewGroup => ({
    key: `next ${String(sheet)}`,
    part: null,
    title: `${fiscalYearName(year)} · ${words.place.sheet(names[sheet] ?? '')}`,
    sheet: null,
    rows: own.map((program, index) => {
      const key = `next ${String(sheet)} ${String(index)}`;
      programs.set(key, program);
      const budget = lastBudget(program, last.profile);
      const amount = budget === null ? null : formatAmount(budget, last.profile.unit);
      return {
        key,
        title: programTitle(program, words),
        cells: [],
        why: LAST_BUDGET[language]({ amount }),
        isEstimate: false,
        isDependent: false,
        refused: null,
      };
    }),
  }));
  const ticked = new Set(programs.keys());
  return { kind: 'next', last, programs, preview: { origin: 'next', as: null, groups, ticked } };
}

async function askObstacles(
  { reading }: Basis,
  edits: readonly CellEdit[],
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<Obstacles> {
  return edits.length === 0 ? NO_OBSTACLES : readObstacles(reading, edits, listeners);
}

function refusalOf(edit: CellEdit, obstacles: Obstacles): PreviewRow['refused'] {
  return obstacles.refusalOf(edit) ?? (obstacles.isFormula(edit.cell) ? 'formula' : null);
}

type Row = Pick<
  BulkItem,
  'key' | 'edits' | 'program' | 'reason' | 'isForTable' | 'isDependent' | 'refused'
>;

function toRow(
  item: Row,
  { profile, programs, snapshot }: Book,
  { language }: CheckSetting,
): PreviewRow {
  const { key, edits, reason, isDependent, refused } = item;
  const { sheet } = edits[0].cell;
  const names = snapshot.sheets.map(({ name }) => name);
  // In the unit of the program's table.
  const own = programs[item.program ?? -1]?.profile ?? profile;
  const unit = reason.key === 'fix' ? '' : own.unit;
  return {
    key,
    cells: edits.map((edit) => toCell(edit, relativeA1(edit.cell, sheet, names), unit)),
    why: renderProposal(item, language),
    isEstimate: reason.key === 'people',
    isDependent,
    refused,
  };
}

function toCell({ cell, before, after }: CellEdit, address: string, unit: string): PreviewCell {
  const [now, then] = changedTexts(before, after);
  const formula = after.kind === 'formula' ? after.formula : null;
  return { cell, address, now, then, unit, formula };
}
