import type { formJa } from './formJa';

export const formEn: typeof formJa = {
  command: 'Writes a form with nothing filled in into a new workbook.',
  output: 'file to write to (.xlsx, required; one that is there already only with --force)',
  programs: (usual) => `programs for each policy (${usual} if left out)`,
  policy: 'code and name of a policy (e.g. --policy "4-3-4 Services online"; may be repeated)',
  year: 'fiscal year (e.g. 2027 or 令和9年度; the present one if left out)',
  bureau: 'name of the bureau (blank if left out)',
  profile: 'definition of the form (a JSON file; the city of Chiba’s if left out)',
  sheet: '戦略シート',
  written: (file, policies, programs) =>
    `Wrote a form to ${file} (policies: ${policies}, programs: ${programs}).`,
  noBlocks: 'A blank form can only be made where each program has a block of rows.',
  notXlsx: (file) => `The name "${file}" has to end in .xlsx.`,
  badPrograms: (text, most) => `--programs "${text}" has to be a whole number from 1 to ${most}.`,
  badPolicy: (text) => `--policy "${text}" has to begin with a code, as in "4-3-4 Name".`,
  samePolicy: (code) => `--policy "${code}" is given twice.`,
  badYear: (text) => `--year "${text}" has to be a year such as 2027, R9 or 令和9年度.`,
};
