import { RETURN_TITLE } from '../summary/summaryTitles';
import { fiscalYearLabel } from '../words/format';
import type { Language } from '../words/sentence';

const quoted = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('');
const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

const ja = {
  /** Over its columns. */
  columns: {
    number: '番号',
    severity: '重さ',
    rule: '規則',
    place: '場所',
    program: '事業',
    sentence: '指摘',
    mend: '直し方',
    answer: '回答',
  },
  severity: { error: 'エラー', warning: '警告' },
  fresh: '新しい',
  year: fiscalYearLabel,
  programs: (count: number) => `${count}事業`,
  made: (at: string) => `${at} 作成`,
  gap: '　',
  counts: (errors: number, warnings: number) =>
    errors === 0
      ? `警告 ${warnings}件`
      : `エラー ${errors}件${warnings === 0 ? '' : `、警告 ${warnings}件`}`,
  task: 'エラーは直し、警告は確かめて、誤りであれば直してください。直したことや、直さない理由は「回答」にお書きください。「場所」を押すと、そのセルに移ります。',
  infos: (count: number) =>
    `ほかに、参考の情報が${count}件あります（青い印のセル。直さなくてもかまいません）。`,
  changes: (mended: number, fresh: number, kept: number) =>
    `前回から、直った指摘 ${mended}件、新しい指摘 ${fresh}件、残っている指摘 ${kept}件。`,
  more: (count: number) => `ほかに${count}件あります。印の付いたセルをご覧ください。`,
  nothing: '直すところはありません。',
  /** Of choices. */
  or: '、または、',
  end: '。',
  fillIn: (what: string) => `${what}を記入してください。`,
  check: (what: string) => `${what}を確かめ、直してください。`,
  checkWarning: (what: string) => `${what}を確かめ、誤りであれば直してください。`,
  theCell: 'このセル',
  mail: {
    subject: (bureau: string, year: string) =>
      `件名：事務事業の調書の確認のお願い（${[bureau, year].filter(Boolean).join('、')}）`,
    to: (bureau: string) => `${bureau} ご担当者様`,
    opening: [
      'お世話になっております。',
      'このたびは、事務事業の調書をご提出いただき、ありがとうございました。',
      '次のとおり受け取り、内容を確かめました。',
    ],
    received: (file: string, programs: number, saved: string) =>
      `・${file}（${programs}事業、${saved} 保存）`,
    found: (counts: string) => `　確かめていただきたいもの：${counts}`,
    clean: '　直していただくところはありません。',
    most: (asks: string, count: number) => `　　${asks} ${count}件`,
    /** `slips`: 指摘票 that are workbooks of their own. */
    request: (copies: readonly string[], slips: readonly string[]) => [
      ...(copies.length === 0
        ? []
        : [`添付の${quoted(copies)}の、シート「${RETURN_TITLE}」と色の付いたセルをご覧ください。`]),
      ...(slips.length === 0
        ? []
        : [
            `添付の${quoted(slips)}をご覧ください（お預かりしたブックにはシートを加えられないため、別のブックにしました）。`,
          ]),
      'エラーは直し、警告は確かめて、誤りであれば直してください。',
      slips.length === 0
        ? '直したことや、直さない理由を「回答」の欄に書き、このブックを、'
        : `直したことや、直さない理由を「回答」の欄に書き、直したブックと${RETURN_TITLE}を、`,
      '',
      '　　　　　月　　　日（　　）',
      '',
      'までに、もう一度ご提出くださいますようお願いいたします。',
    ],
    changes: '前回の分からの違い：',
    mended: '直していただいた指摘',
    fresh: '新しい指摘',
    others: 'このほか、次の点をお確かめください。',
    closing: ['ご不明な点がありましたら、下記までお尋ねください。', '', '（担当課・氏名・内線）'],
  },
};

const en: typeof ja = {
  columns: {
    number: 'No',
    severity: 'Severity',
    rule: 'Rule',
    place: 'Where',
    program: 'Program',
    sentence: 'What',
    mend: 'How to mend it',
    answer: 'Answer',
  },
  severity: { error: 'Error', warning: 'Warning' },
  fresh: 'new',
  year: (year) => `fiscal year ${year}`,
  programs: (count) => `${count} programs`,
  made: (at) => `made ${at}`,
  gap: ' · ',
  counts: (errors, warnings) => `errors ${errors}, warnings ${warnings}`,
  task: 'Please mend the errors, and see whether the warnings are right. Say under “Answer” what was mended, or why it stays. A click on “Where” leads to the cell.',
  infos: (count) =>
    ` Besides, ${count} are for information only (cells marked blue); they may stay.`,
  changes: (mended, fresh, kept) =>
    ` Since the last time: ${mended} mended, ${fresh} new, ${kept} left.`,
  more: (count) => `${count} more; please see the marked cells.`,
  nothing: 'There is nothing to mend.',
  or: ', or ',
  end: '.',
  fillIn: (what) => `Please fill it in: ${what}.`,
  check: (what) => `Please see to it and mend it: ${what}.`,
  checkWarning: (what) => `Please see whether it is right, and mend it if not: ${what}.`,
  theCell: 'this cell',
  mail: {
    subject: (bureau, year) =>
      `Subject: Your program sheets: please see to them (${[bureau, year].filter(Boolean).join(', ')})`,
    to: (bureau) => `To ${bureau}`,
    opening: ['Thank you for your program sheets.', 'We have received and checked the following.'],
    received: (file, programs, saved) => `- ${file} (${programs} programs, saved ${saved})`,
    found: (counts) => `  To be seen to: ${counts}`,
    clean: '  Nothing needs to be mended.',
    most: (asks, count) => `    ${asks} ${count}`,
    request: (copies, slips) => [
      ...(copies.length === 0
        ? []
        : [
            `Please see the worksheet “${RETURN_TITLE}” and the marked cells of ${listed(copies)}, attached.`,
          ]),
      ...(slips.length === 0
        ? []
        : [
            `Please see ${listed(slips)}, attached (your workbook takes no sheet, so it is one of its own).`,
          ]),
      'Please mend the errors, and see whether the warnings are right.',
      slips.length === 0
        ? 'Say under “Answer” what was mended, or why it stays, and hand this workbook in again by'
        : `Say under “Answer” what was mended, or why it stays, and hand in the mended workbook and the ${RETURN_TITLE} by`,
      '',
      '    ____________________',
    ],
    changes: 'Since the last time:',
    mended: 'mended',
    fresh: 'new',
    others: 'Besides, please see to the following.',
    closing: ['Please ask us if anything is unclear.', '', '(section, name, telephone)'],
  },
};

export type ReturnWords = typeof ja;

/** Words of the worksheet and the mail that go back to a bureau. */
export const RETURN_WORDS: { readonly [L in Language]: ReturnWords } = { ja, en };
