import type { Language } from '../../core/words/sentence';

/** Words of 差し戻し that are said only by the part that does it. */
const ja = {
  noPrograms: 'このブックには、記入された事業がありません。',
  zip: '差し戻し.zip',
  saved: (bureaus: number) =>
    bureaus === 0
      ? { title: '返すものはありません', text: '追加したブックに、直すところはありません。' }
      : {
          title: `${String(bureaus)}局・区に返すものを「差し戻し.zip」に入れました`,
          text: 'ブラウザーの「ダウンロード」フォルダーにあります。zip を開くと、ブックの写しとメールの文が並んでいます。',
        },
  cannotSave: {
    title: 'この Excel のペインからは、ファイルを保存できません',
    text: '集めたブックのフォルダーで、次のコマンドを使うと、同じものができます。\nnpx hakaru return フォルダー -o 差し戻し',
  },
  apart: (file: string, why: string) => ({
    title: `指摘票を別のブック「${file}」にしました`,
    text: why,
  }),
  unread: (file: string, why: string) => ({
    title: `「${file}」は読み直せませんでした`,
    text: `${why}差し戻しに入っていません。もう一度追加してから、お試しください。`,
  }),
};

const en: typeof ja = {
  noPrograms: 'No program is filled in in this workbook.',
  zip: 'returns.zip',
  saved: (bureaus) =>
    bureaus === 0
      ? { title: 'Nothing goes back', text: 'Nothing is to be mended in the workbooks added.' }
      : {
          title: `What goes back to ${String(bureaus)} bureau${bureaus === 1 ? '' : 's'} is in returns.zip`,
          text: 'It is in the downloads folder of the browser: copies of workbooks, and the texts of mails.',
        },
  cannotSave: {
    title: 'The pane cannot save files in this Excel',
    text: 'This command makes the same of the folder with the workbooks:\nnpx hakaru return FOLDER -o RETURNS',
  },
  apart: (file, why) => ({
    title: `The 指摘票 is a workbook of its own, “${file}”`,
    text: why,
  }),
  unread: (file, why) => ({
    title: `“${file}” could not be read again`,
    text: `${why} It is not among what goes back. Add it again, then try again.`,
  }),
};

export const RETURN_PANE_WORDS: { readonly [L in Language]: typeof ja } = { ja, en };
