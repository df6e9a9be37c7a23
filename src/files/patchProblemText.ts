import type { Language } from '../core/words/sentence';
import type { PatchProblemReason, PatchProblem } from './WorkbookPatch';

export const patchProblemsJa: { readonly [R in PatchProblemReason]: string } = {
  sheetMissing: 'この名前のシートはありません。',
  outsideSheet: 'シートの範囲の外です。',
  arrayFormula: '配列数式の範囲にあるため、書き換えられません。',
  dataTable: 'データ テーブルの範囲にあるため、書き換えられません。',
  mergedCell: '結合されたセルの左上ではないため、書き込めません。',
  tableHeader: 'テーブルの見出しのため、書き換えられません。',
  textTooLong: '1 つのセルに入る長さを超えます。',
  notFinite: '数値として書き込めない値です。',
  partMissing: 'ファイルの中に見当たりません。',
  structureProtected: 'ブックの構成が保護されているため、シートを加えられません。',
  sheetName: 'シートの名前に使えません。',
  sheetExists: '同じ名前のシートがすでにあります。',
  notOurSheet: 'Hakaru が作ったシートではないため、書き換えません。',
  areaTaken: '広げる先に入力済みのセルがあるため、書き込みません。',
  validationTaken: 'すでに入力規則があるため、設定しません。',
  listEntries: '入力規則の一覧が長すぎるか、項目にコンマがあります。',
  protectedSheet: 'シートが保護されています。Excel で保護を解除してから、もう一度お試しください。',
  signed:
    '電子署名が付いています。書き込むと署名が無効になるため、書き込みません。署名を外してから、もう一度お試しください。',
};

export const patchProblemsEn: typeof patchProblemsJa = {
  sheetMissing: 'There is no sheet of this name.',
  outsideSheet: 'It lies outside the sheet.',
  arrayFormula: 'It belongs to an array formula and cannot be changed.',
  dataTable: 'It belongs to a data table and cannot be changed.',
  mergedCell: 'It is not the top left of its merged cells and cannot be written to.',
  tableHeader: 'It is a table’s heading and cannot be changed.',
  textTooLong: 'This is longer than a cell can hold.',
  notFinite: 'This value cannot be written as a number.',
  partMissing: 'It is not in the file.',
  structureProtected: 'The structure of the workbook is protected, so no sheet can be added.',
  sheetName: 'A sheet cannot have this name.',
  sheetExists: 'There is a sheet of this name already.',
  notOurSheet: 'Hakaru did not make this sheet, so it is left as it is.',
  areaTaken: 'Cells that it would grow into are filled, so nothing was written.',
  validationTaken: 'It has data validation already, which is left as it is.',
  listEntries: 'The list of the data validation is too long, or an entry holds a comma.',
  protectedSheet: 'The sheet is protected. Unprotect it in Excel, then try again.',
  signed:
    'The file carries a digital signature, which any change would break. Remove the signature, then try again.',
};

const PATCH_WORDS = { ja: patchProblemsJa, en: patchProblemsEn };

/** The sentence that says why a change was not written, with the sheet, cell or part concerned. */
export function patchProblemText({ reason, place }: PatchProblem, language: Language): string {
  const sentence = PATCH_WORDS[language][reason];
  return `${place}: ${sentence}`;
}
