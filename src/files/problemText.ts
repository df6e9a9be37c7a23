import type { FileProblemReason, FileProblem } from './FileProblem';
import type { Language } from '../core/words/sentence';

const fileProblemsJa: { readonly [R in FileProblemReason]: string } = {
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

const fileProblemsEn: typeof fileProblemsJa = {
  empty: 'The file is empty.',
  notWorkbook: 'This is not an Excel workbook (.xlsx, .xlsm).',
  truncated: 'The file is cut off. Please copy it again.',
  damaged: 'The file is damaged. Please open it in Excel and save it again.',
  encrypted: 'The file is protected by a password. Please remove it in Excel and save.',
  oldFormat: 'This is the old format (.xls). Please save it as .xlsx in Excel.',
  labelled:
    'The file is encrypted by a sensitivity label. Please open it in Excel, choose a label without encryption and save.',
  binaryFormat: 'This is the binary format (.xlsb). Please save it as .xlsx in Excel.',
  openDocument: 'This is an OpenDocument file (such as .ods). Please save it as .xlsx in Excel.',
  template: 'This is a template (.xltx, .xltm). Please save it as .xlsx in Excel.',
  text: 'This is not an Excel workbook but plain text (such as CSV). Please open it in Excel and save it as .xlsx.',
  html: 'This is not an Excel workbook but a web page (HTML). Please open it in Excel and save it as .xlsx.',
  xml: 'This is not an Excel workbook but an XML file. Please open it in Excel and save it as .xlsx.',
  pdf: 'This is not an Excel workbook but a PDF. Please ask for the workbook itself.',
  notRegular: 'This is no regular file (but a pipe or a device, say) and is not read.',
  noWorkbookPart: 'There is no workbook inside the file.',
  unsupportedZip: 'The kind of compression is not supported. Please save it again in Excel.',
  tooLarge: 'The file would become too large when unpacked and is not read.',
  tooManyCells: 'The file has too many cells and is not read.',
  tooSlow: 'Reading the file takes too long and was given up.',
  unsafeXml: 'The file has a definition (DTD) that may refer outside and is not read.',
};

const FILE_WORDS = { ja: fileProblemsJa, en: fileProblemsEn };

/** The sentence that says why a file was refused, with the part or cell where that was seen. */
export function fileProblemText(problem: FileProblem, language: Language): string {
  const sentence = FILE_WORDS[language][problem.reason];
  if (problem.place === null) return sentence;
  return language === 'ja' ? `${sentence}（${problem.place}）` : `${sentence} (${problem.place})`;
}
