import type { Method, Profile } from '../profile/Profile';
import type { Look, PlannedCell, SheetPlan } from '../plan/SheetPlan';
import { CODES_HEAD } from '../summary/summaryTitles';
import type { DatasetRow } from './dataColumns';
import { type DatasetColumn, datasetColumns } from './datasetSchema';

/** Hidden names that identify the two worksheets. */
const DATA_NAME = 'hakaru.data';
const CODES_NAME = 'hakaru.codes';

const HEAD: Look = { bold: true, fill: '#F2F2F2', vertical: 'top', wrap: true };
const WIDTHS: { readonly [T in DatasetColumn['type']]: number } = {
  text: 18,
  whole: 9,
  number: 12,
  boolean: 9,
};

/**
 * 機械判読可能な表 as two worksheets: the programs, a row each, and the codes with their labels. Titles
 * in one row, no merges, numbers as numbers, blank for what is not there.
 */
export function planDataset(
  rows: readonly DatasetRow[],
  profile: Profile,
): readonly [data: SheetPlan, codes: SheetPlan] {
  const columns = datasetColumns(profile);
  const data = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
  ];
  const codes = [
    [CODES_HEAD, '名称', '別名', '列'],
    ...profile.methods.map((method) => codeRow(method, `${method.code} ${method.label}`)),
    ...profile.fields.flatMap(({ title, list }) =>
      (profile.codeLists[list ?? ''] ?? []).map((one) => codeRow(one, title)),
    ),
  ];
  return [
    planTable(
      '機械判読用データ',
      data,
      columns.map(({ type }) => WIDTHS[type]),
      DATA_NAME,
    ),
    planTable('コード表', codes, [8, 22, 30, 22], CODES_NAME),
  ];
}

function codeRow({ code, label, aliases }: Method, column: string): string[] {
  return [code, label, aliases.join('、'), column];
}

type Value = string | number | boolean | null;

function planTable(
  name: string,
  values: readonly (readonly Value[])[],
  widths: readonly number[],
  owner: string,
): SheetPlan {
  const right = widths.length - 1;
  const cells = values.flatMap((line, row) =>
    line.flatMap((value, column): PlannedCell[] =>
      value === null ? [] : [{ row, column, content: { kind: 'value', value } }],
    ),
  );
  return {
    name,
    cells,
    looks: [{ areas: [{ top: 0, left: 0, bottom: 0, right }], look: HEAD }],
    merges: [],
    columnWidths: widths,
    rowHeights: new Map(),
    frozen: { rows: 1, columns: 0 },
    gridlines: true,
    autoFilter: null,
    print: { paper: 'A4', titleRows: { first: 0, last: 0 }, breaks: [] },
    validations: [],
    charts: [],
    owned: {
      name: owner,
      area: { top: 0, left: 0, bottom: values.length - 1, right },
      heading: { top: 0, left: 0, bottom: 0, right },
    },
  };
}
