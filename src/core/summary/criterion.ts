/** Rows of the list of programs, as Excel counts them. */
export interface ListRows {
  /** The list's sheet as it stands in front of an address, `'集計_事業一覧'!`; '' on that sheet. */
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
}

/**
 * What Excel would read as more than a text: a wildcard, an operator, a number or date (施策 `4-1-2`
 * without a name), or one longer than a criterion may be.
 */
const AWKWARD = /[*?~]|^[<>=]|^[\d\s./:,%+-]*$|^.{256,}/s;

/** Formulas of one row of a group table over the list of programs. */
export interface GroupFormulas {
  readonly count: string;
  /** null where the form has no 新規. */
  readonly newOnes: string | null;
  sum(column: string): string;
}

/**
 * @param column letters of the list's column that is compared
 * @param key what stands there; compared with `keyCell` where it is shown as it is
 * @param otherKeys what stands there for the same
 */
export function exactGroup(
  column: string,
  isNew: string | null,
  rows: ListRows,
  key: string,
  keyCell: string,
  otherKeys: readonly string[] = [],
): GroupFormulas {
  const range = (letters: string): string => rangeOf(letters, rows);
  if (!AWKWARD.test(key) && otherKeys.length === 0)
    return conditional(range, column, isNew, keyCell);
  const [own, ...others] = [key === '' ? '""' : keyCell, ...otherKeys.map(textLiteral)].map(
    (one) => `(${range(column)}=${one})`,
  );
  // Excel may take two spellings for one: a row that equals both counts once.
  const match = others.length === 0 ? `--${own ?? ''}` : `--(${[own, ...others].join('+')}>0)`;
  return {
    count: `SUMPRODUCT(${match})`,
    newOnes: isNew === null ? null : `SUMPRODUCT(${match},--(${range(isNew)}="●"))`,
    sum: (letters) => `SUMPRODUCT(${match},${range(letters)})`,
  };
}

/** Rows whose list of codes holds a code; without a code those that hold none. */
export function methodGroup(
  column: string,
  isNew: string | null,
  rows: ListRows,
  code: string,
): GroupFormulas {
  const range = (letters: string): string => rangeOf(letters, rows);
  if (code === '') return exactGroup(column, isNew, rows, '', '""');
  return conditional(range, column, isNew, `"*${code}*"`);
}

function conditional(
  range: (letters: string) => string,
  column: string,
  isNew: string | null,
  criterion: string,
): GroupFormulas {
  const where = `${range(column)},${criterion}`;
  return {
    count: `COUNTIFS(${where})`,
    newOnes: isNew === null ? null : `COUNTIFS(${where},${range(isNew)},"●")`,
    sum: (letters) => `SUMIFS(${range(letters)},${where})`,
  };
}

/** All rows of the list. */
export function wholeList(name: string, isNew: string | null, rows: ListRows): GroupFormulas {
  return {
    count: `ROWS(${rangeOf(name, rows)})`,
    newOnes: isNew === null ? null : `COUNTIFS(${rangeOf(isNew, rows)},"●")`,
    sum: (letters) => `SUM(${rangeOf(letters, rows)})`,
  };
}

/** A column of the list. */
export function rangeOf(letters: string, { sheet, first, last }: ListRows): string {
  return `${sheet}${letters}$${String(first)}:${letters}$${String(last)}`;
}

/** Excel takes no longer text inside a formula. */
export const LONGEST_LITERAL = 255;

/** A text inside a formula, cut where it is too long. */
export function textLiteral(text: string): string {
  return `"${text.slice(0, LONGEST_LITERAL).replaceAll('"', '""')}"`;
}
