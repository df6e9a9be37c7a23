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
    format: '出力の形式 (text、json、ndjson、csv、html、sarif。省略すると text)',
    profile: '様式の定義 (JSON ファイル。省略すると千葉市の様式)',
    rule: '規則の重さ (off、info、warning、error。例: --rule SUM-06=off。何度でも指定可)',
    maxWarnings: '許す警告の数 (超えると終了コード 1)',
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
      '  hakaru check "提出/**/*.xlsx" --format html > 結果.html',
      '  hakaru check 提出/ --rule SUM-06=off --max-warnings 10',
      '',
      '終了コード: 0 エラーなし、1 エラーあり・警告が多すぎる、2 読めないものがあった・指定の誤り',
    ].join('\n'),
  },
  usage: {
    unknownOption: (text: string) => `「${text}」というオプションはありません。`,
    missingValue: (text: string) => `「${text}」に値がありません。`,
    badValue: (text: string) => `「${text}」の値が正しくありません。`,
    unknownRule: (id: string) => `--rule の「${id}」という規則はありません。`,
    badRuleSetting: (text: string) =>
      `--rule の「${text}」は「SUM-06=off」のように指定してください。重さは off、info、warning、error のいずれかです。`,
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
    outOfMemory: 'メモリが足りず、検証できませんでした。',
    tooManyWarnings: (found: number, most: number) =>
      `警告が ${found} 件あり、--max-warnings の ${most} 件を超えています。`,
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
    waived: (reason: string) => `無視（理由: ${reason}）`,
    waivedCount: (count: number) => `無視 ${count}`,
    more: (count: number) => `ほか ${count} 件`,
    folded:
      '同じ指摘が多いものは、はじめの 3 件と残りの件数だけを表示しています。すべて見るには --format html、csv、json などを指定してください。',
    nothingFound: '指摘はありません。',
    summary: (files: number, programs: number, errors: string, warnings: string, infos: string) =>
      `${files} ファイル、${programs} 事業: ${errors}、${warnings}、${infos}`,
    count: (severity: Severity, count: number) => `${severities[severity]} ${count}`,
  },
  progress: {
    checking: (done: number, total: number) => `検証しています… ${done} / ${total} ファイル`,
  },
  /** Of a spreadsheet with a row a finding, in the order of its columns. */
  table: {
    columns: {
      file: 'ファイル',
      sheet: 'シート',
      cell: 'セル',
      rule: '規則',
      severity: '種類',
      policy: '施策',
      no: 'No.',
      name: '事務事業名',
      message: '内容',
      expected: '基準',
      actual: '記入',
      related: '関連するセル',
      waived: '無視の理由',
    },
  },
  page: {
    title: '戦略シートの検証結果',
    facts: (files: number, programs: number) => `${files} ファイル · ${programs} 事業`,
    unread: '読めなかったもの',
    byFile: 'ファイル別',
    byRule: '規則別',
    file: 'ファイル',
    bureau: '局名',
    year: '年度',
    programs: '事業',
    rule: '規則',
    asks: '確かめたこと',
    sheet: 'シート',
    related: '関連するセル',
    nothingFound: '指摘はありません。',
    foot: (version: string) => `Hakaru ${version}`,
  },
};
