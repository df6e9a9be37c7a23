import type { Severity } from '../../core/findings/Finding';

const severities: { readonly [S in Severity]: string } = {
  error: 'エラー',
  warning: '警告',
  info: '情報',
};

/** Words of the command line; every other language fills the same form. */
export const cliJa = {
  help: {
    program: '主要事務事業戦略シートを検証します。',
    check: 'ブックを検証し、結果を出力します。',
    inputs: 'ブック (.xlsx, .xlsm)、フォルダー、またはワイルドカード',
    format: '出力の形式 (text または json。省略すると text)',
    profile: '様式の定義 (JSON ファイル。省略すると千葉市の様式)',
    lang: '言語 (ja または en。省略すると ja)',
    helpOption: '使い方を表示します',
    helpCommand: 'コマンドの使い方を表示します',
    version: '版を表示します',
    titles: {
      'Usage:': '使い方:',
      'Arguments:': '引数:',
      'Options:': 'オプション:',
      'Commands:': 'コマンド:',
    },
    examples: [
      '例:',
      '  hakaru check 総務局.xlsx',
      '  hakaru check 提出/ --format json > 結果.json',
      '  hakaru check "提出/**/*.xlsx" --lang en',
      '',
      '終了コード: 0 エラーなし、1 エラーあり、2 読めないものがあった・指定の誤り',
    ].join('\n'),
  },
  usage: {
    unknownOption: (text: string) => `「${text}」というオプションはありません。`,
    missingValue: (text: string) => `「${text}」に値がありません。`,
    badValue: (text: string) => `「${text}」の値が正しくありません。`,
    missingInput: () => '検証するファイルかフォルダーを指定してください。',
    unknownCommand: (text: string) => `「${text}」というコマンドはありません。`,
    other: (text: string) => `指定が正しくありません: ${text}`,
    hint: '使い方: hakaru check --help',
  },
  input: {
    notFound: '見つかりません。',
    noMatch: '当てはまるブック (.xlsx, .xlsm) がありません。',
    emptyFolder: 'フォルダーにブック (.xlsx, .xlsm) がありません。',
    lockFile: 'Excel のロック ファイルのため、読みません。',
    denied: '読み取る権限がありません。',
    unreadable: (code: string) => `読み取れません (${code})。`,
    unexpected: (text: string) => `予期しないエラーです: ${text}`,
    noStrategySheet: '戦略シートのあるファイルがありません。',
  },
  profile: {
    notJson: 'JSON として読めません。',
    fault: (place: string, text: string) => (place === '' ? text : `「${place}」${text}`),
  },
  text: {
    severities,
    year: (year: number) => `${year}年度`,
    programs: (count: number) => `${count} 事業`,
    wholeSheet: 'シート全体',
    number: (no: number | null) => `No.${no ?? '?'}`,
    noPolicy: '施策なし',
    noName: '（名称なし）',
    nothingFound: '指摘はありません。',
    summary: (files: number, programs: number, errors: string, warnings: string, infos: string) =>
      `${files} ファイル、${programs} 事業: ${errors}、${warnings}、${infos}`,
    count: (severity: Severity, count: number) => `${severities[severity]} ${count}`,
  },
};
