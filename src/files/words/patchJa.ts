import type { PatchProblemReason } from '../patch/PatchProblem';

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
  listEntries: '入力規則の一覧が長すぎるか、項目にカンマがあります。',
  protectedSheet: 'シートが保護されています。Excel で保護を解除してから、もう一度お試しください。',
  signed:
    '電子署名が付いています。書き込むと署名が無効になるため、書き込みません。署名を外してから、もう一度お試しください。',
};
