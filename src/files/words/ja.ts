import type { FileProblemReason } from '../FileProblem';

export const fileProblemsJa: { readonly [R in FileProblemReason]: string } = {
  empty: 'ファイルの中身が空です。',
  notWorkbook: 'Excel ブック (.xlsx, .xlsm) ではありません。',
  truncated: 'ファイルが途中で切れています。もう一度コピーし直してください。',
  damaged: 'ファイルが壊れています。Excel で開いて保存し直してください。',
  encrypted: 'パスワードで保護されています。Excel でパスワードを外して保存してください。',
  oldFormat: '古い形式 (.xls) です。Excel で .xlsx として保存し直してください。',
  labelled:
    '秘密度ラベルなどで暗号化されています。Excel で開き、暗号化しないラベルに変えて保存してください。',
  binaryFormat: 'バイナリ形式 (.xlsb) です。Excel で .xlsx として保存し直してください。',
  openDocument: 'OpenDocument 形式 (.ods など) です。Excel で .xlsx として保存し直してください。',
  template: 'テンプレート (.xltx, .xltm) です。Excel で .xlsx として保存し直してください。',
  text: 'Excel ブックではありません。文字だけのファイル (CSV など) です。Excel で開き、.xlsx として保存し直してください。',
  html: 'Excel ブックではありません。ウェブ ページ (HTML) です。Excel で開き、.xlsx として保存し直してください。',
  xml: 'Excel ブックではありません。XML ファイルです。Excel で開き、.xlsx として保存し直してください。',
  pdf: 'Excel ブックではありません。PDF です。もとのブックを提出してもらってください。',
  notRegular: '通常のファイルではないため (パイプやデバイスなど)、読み込みません。',
  noWorkbookPart: 'ファイルの中にブックがありません。',
  unsupportedZip: '対応していない圧縮方法です。Excel で開いて保存し直してください。',
  tooLarge: '展開すると大きくなりすぎるため、読み込みません。',
  tooManyCells: 'セルが多すぎるため、読み込みません。',
  tooSlow: '読み込みに時間がかかりすぎるため、途中でやめました。',
  unsafeXml: '外部を参照できる定義 (DTD) を含むため、読み込みません。',
};
