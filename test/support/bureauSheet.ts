import type { SheetOf } from './bookOf';
import { type FormProgram, formProgram, formSheet } from './form';

/** Two figures in one cell: which of them counts is not known, and so no sum. */
export const TWOFOLD: Partial<FormProgram> = {
  resources: [['職員1.00人（正規1.00人）', '8\n9'], ...formProgram(1).resources.slice(1)],
};

/** A worksheet with programs of 総務局, 平成29年度. */
export function bureauSheet(
  name: string,
  programs: readonly Partial<FormProgram>[],
  more: Partial<SheetOf> = {},
): SheetOf {
  const own = programs.map((one, index) =>
    formProgram(index + 1, { name: `${name}の事業`, ...one }),
  );
  const { values } = formSheet(name, [{ row: ['施策', '1-1-1', '防災'], programs: own }]);
  return { name, rows: [['平成29年度', null, '局名', '総務局'], ...values], ...more };
}
