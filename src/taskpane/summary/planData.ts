import type { Check } from '../../core/check';
import { planDataset } from '../../core/dataset/planDataset';
import { toDatasetRows } from '../../core/dataset/toDatasetRows';
import type { SheetPlan } from '../../core/plan/SheetPlan';

/** 機械判読可能な表 of a checked workbook as worksheets, the codes first; or why there is none. */
export function planData(file: string, check: Check): readonly SheetPlan[] | 'noPrograms' {
  const { book } = check;
  if (book.programs.length === 0) return 'noPrograms';
  const [data, codes] = planDataset(toDatasetRows(file, check), book.profile);
  return [codes, data];
}
