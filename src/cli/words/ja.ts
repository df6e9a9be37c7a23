import { fiscalYearLabel } from '../../core/words/format';
import type { ProfileFault } from '../../core/profiles/ProfileError';
import type { Severity } from '../../core/findings/Finding';
import { systemJa as system } from './system';

/** Words of `hakaru new`; every other language has the same keys. */
export const formJa = {
  command: '未記入の様式、または昨年のブックから作った今年の様式を、新しいブックに書き込みます。',
  from: [
    '昨年のブック。翌年度の様式に、施策、No.、事業名、目標、主な内容、所管課を引き継ぎ、実績、分析、コスト、新規などは空欄にします。',
    '昨年の歳出予算額は、前年度決算額のセルの入力時のメッセージに出ます (--programs、--policy とは一緒に使えません)',
  ].join(''),
  output: '書き込み先のファイル (.xlsx、必須。すでにあれば --force がなければ書き込みません)',
  programs: (usual: number) => `施策ごとの事業の数 (省略すると ${usual})`,
  policy: '施策のコードと名称 (例: --policy "4-3-4 ICTを活かした利便性の向上"。何度でも指定可)',
  year: '年度 (例: 令和9年度、R9、2027。省略すると今年度、--from では昨年のブックの翌年度)',
  bureau: '局・区の名称 (省略すると空欄、--from では昨年のとおり)',
  profile: '様式の定義 (JSON ファイル。省略すると千葉市の様式)',
  sheet: '戦略シート',
  written: (file: string, policies: number, programs: number) =>
    `${file} に、${policies} 施策、${programs} 事業分の様式を書き込みました。`,
  writtenFrom: (file: string, year: number, policies: number, programs: number) =>
    `${file} に、${fiscalYearLabel(year)}の様式を書き込みました。${policies} 施策、${programs} 事業を引き継いでいます。`,
  fromAlone: '--from は、--programs や --policy と一緒には使えません。',
  noPrograms: '引き継ぐ事業がないため、何も書き込みませんでした。',
  noYear: '年度が読めないため、何年度の様式にするか分かりません。--year で指定してください。',
  noBlocks: '事業ごとに数行の枠がある様式ではないため、未記入の様式を作れません。',
  notXlsx: (file: string) => `「${file}」は .xlsx で終わる名前にしてください。`,
  badPrograms: (text: string, most: number) =>
    `--programs の「${text}」は 1 から ${most} までの整数で指定してください。`,
  badPolicy: (text: string) =>
    `--policy の「${text}」は「4-3-4 施策の名称」のように、コードから指定してください。`,
  samePolicy: (code: string) => `--policy の「${code}」が重なっています。`,
  badYear: (text: string) =>
    `--year の「${text}」は「令和9年度」「R9」「2027」のように指定してください。`,
};

/** Words of the commands that draw from several workbooks; every other language has the same keys. */
export const gatherJa = {
  summarize:
    '集計します。1 つのブックには集計シートを加え、いくつものブックやフォルダーからは全庁集計の新しいブックを作ります。',
  values: '事業一覧を数式ではなく値で書き込みます (いくつものブックではいつも値です)',
  output:
    '書き込み先のファイル (必須。すでにあれば --force がなければ書き込みません。元のブックは変わりません)',
  nothing: '集計できる事業がないため、何も書き込みませんでした。',
  otherForm: '別の様式 (1 事業 1 行など) のため、含めていません。',
  noProgram: '事業がないため、含めていません。',
  total: '計',
  programs: (count: number) => `${count} 事業`,
  summarized: (file: string) => `集計を ${file} に書き込みました。`,
  otherSheet: (sheet: string) =>
    `集計はシート「${sheet}」です。このコマンドの集計と確かめられないシートは書き換えません。`,
};

/** Words of `hakaru status`. */
export const statusJa = {
  title: '提出状況',
  command:
    '提出状況を出力します。どの局・区のブックが、いくつの指摘とともに届いているかの一覧です。',
  expected:
    '提出する局・区の一覧 (1 列目が局・区の CSV ファイル、または昨年のブックのフォルダー。省略すると設定ファイルの expectedBureaus、それもなければ未提出は分かりません)',
  format: '出力の形式 (text、json、csv、html。省略すると text)',
  exits: [
    '終了コード: 0 すべて提出済みでエラーなし、',
    '1 未提出・未記入・年度ちがい・二重・エラーのいずれかあり、',
    '2 読めないものがあった・指定の誤り',
  ].join(''),
  noList:
    '局・区の一覧として読めません。1 列目に局・区の名称がある CSV ファイル (UTF-8 または Shift_JIS) か、昨年のブックのフォルダーを指定してください。',
  byFile: (bureau: string) => `局・区の名称がないため、ファイル名から「${bureau}」としました。`,
  year: fiscalYearLabel,
  submitted: (count: number, of: number) => `提出済み ${count} / ${of}`,
  /** In the order of the table's columns. */
  columns: {
    bureau: '局・区',
    state: '状態',
    programs: '事業',
    errors: 'エラー',
    warnings: '警告',
    unverified: '未確認',
    mostFrequent: '最も多い指摘',
    saved: '保存日時',
    files: 'ファイル',
    remarks: '備考',
  },
};

/** Words of `hakaru return`. */
export const returnJa = {
  command:
    '局へ返すものを作ります。直すところのある局ごとに、マークと「指摘票」の付いたブックの写しと、メールの文を、新しいフォルダーに書き込みます。',
  output:
    '書き込み先の新しいフォルダー (必須。すでにあるフォルダーや、提出されたフォルダーの中には書き込みません)',
  since:
    '前回提出されたブック、または前回作った写しのフォルダー。局ごとに、直った指摘と新しい指摘を示します',
  exits: [
    '終了コード: 0 すべての局にエラーなし、',
    '1 エラー・未記入・年度ちがい・二重のいずれかあり、',
    '2 読めないものや書き込めないものがあった・指定の誤り',
  ].join(''),
  exists: 'すでにあります。まだない、新しいフォルダーの名前を指定してください。',
  inside: (folder: string) =>
    `提出されたブックのフォルダー「${folder}」の中です。次に読み取るときに混ざらないよう、別の場所を指定してください。`,
  clean: '返すものはありません。',
  wrote: (files: string) => `→ ${files}`,
  comma: '、',
  apart: (file: string, why: string) =>
    `写しにシートを加えられないため、指摘票を別のブック「${file}」にしました。${why}`,
  changes: (mended: number, fresh: number, kept: number) =>
    `前回から: 直った ${mended}、新しい ${fresh}、残り ${kept}`,
  mended: '直った',
  fresh: '新しい',
  gone: (bureaus: string) => `前回はあり、今回はない局・区: ${bureaus}`,
  written: (count: number, folder: string) =>
    `${count} 局・区に返すものを ${folder} に書き込みました。`,
  nothing: '返すものはないため、フォルダーは作っていません。',
  stopped: (files: number, folder: string) =>
    `途中でやめました。${folder} には、ここまでの ${files} ファイルがあります。`,
};

/** Words of `hakaru compare`. */
export const compareJa = {
  command: '前年と今年のブックを比べ、続く事業、新しい事業、なくなった事業を出力します。',
  olderFile: '前年のブック (.xlsx, .xlsm)',
  newerFile: '今年のブック (.xlsx, .xlsm)',
  format: '出力の形式 (text または json。省略すると text)',
  turned: (older: string, newer: string) =>
    `年度が逆のため、${older} を前年、${newer} を今年として比べました。`,
  equal: (older: string, newer: string) =>
    `${older} と ${newer} は同じ年度のため、比べていません。前年と今年のブックを指定してください。`,
  older: '前年',
  newer: '今年',
  changed: '合計額が変わった事業',
  renamed: '名称が変わったと見られる事業 (名称が似ているだけのため、確かめてください)',
  moved: '施策が変わった事業',
  added: '新しい事業',
  gone: 'なくなった事業',
  settled: '前年度決算額が前年の歳出予算額と違う事業 (参考)',
  repeated: '前年と一言一句同じ文章 (実績、分析、今後の方向性)',
  formerly: (text: string) => `前年は「${text}」`,
  formerlyAt: (place: string) => `前年は ${place}`,
  likeness: (percent: number) => `${percent}% 一致`,
  settlement: (amount: string) => `決算 ${amount}`,
  budget: (amount: string) => `予算 ${amount}`,
  kept: (count: number, same: number) =>
    `続いている事業は ${count} 事業、うち合計額が同じものは ${same} 事業です。`,
  noName: '（名称なし）',
  minus: '△',
};

/** Words of `hakaru export`. */
export const exportJa = {
  command: '事業を 1 行 1 事業、1 セル 1 つの値のデータにして書き込みます。',
  format: [
    '書き込む形式 (xlsx、csv、json、parquet。必須)。',
    "csv は Excel でそのまま開けます (UTF-8、BOM 付き、見出しは英字の列名)。Excel が数式・数・日付に変えてしまう文字 (=1+1、007、4-3-4 など) は、前に ' を付けて文字のままにします。",
    '値がブックのとおりに要るときは、xlsx、json、parquet にしてください',
  ].join(''),
  nothing: '書き込む事業がないため、何も書き込みませんでした。',
  tooMany: (most: number) =>
    `Excel のシートに入る ${most} 行を超えます。csv か parquet にしてください。`,
  exported: (files: number, programs: number, file: string) =>
    `${files} ブックの ${programs} 事業を ${file} に書き込みました。`,
};

/** Words of `hakaru explain`. */
export const explainJa = {
  unknown: (id: string) => `「${id}」という規則はありません。`,
  why: '理由',
  good: '良い例',
  bad: '直す例',
  fix: '直し方',
  source: '出典',
  comma: '、',
  noResult: '（結果のない数式）',
};

const severities: { readonly [S in Severity]: string } = {
  error: 'エラー',
  warning: '警告',
  info: '情報',
};

/** Words of the command line; every other language has the same keys. */
export const cliJa = {
  help: {
    program: '主要事務事業戦略シートを検証し、補い、集計します。',
    check: 'ブックを検証し、結果を出力します。',
    rules: '規則の一覧を出力します。',
    rulesFormat: '出力の形式 (text または json。省略すると text)',
    inputs: 'ブック (.xlsx, .xlsm)、フォルダー、またはワイルドカード',
    format: '出力の形式 (text、json、ndjson、csv、html、sarif。省略すると text)',
    profile: '様式の定義 (JSON ファイル。省略すると設定ファイルのもの、なければ見出しから選びます)',
    config:
      '設定ファイル (様式、規則の重さ、提出する局・区。省略すると、今のフォルダーから上へ hakaru.config.json を探します。コマンドの指定が優先されます)',
    resultOut:
      '結果を書き込むファイル (UTF-8、csv は Excel で開ける BOM 付き。省略すると画面。すでにあれば --force がなければ書き込みません)',
    quiet:
      '指摘のうちエラーだけと、件数、読めなかったものを出力します (警告・情報・無視した指摘、確かめられなかったもの、途中経過を省きます。件数と終了コードは変わりません)',
    explain: '規則を説明します。何を確かめるか、なぜか、例、直し方、出典です。',
    explainRule: '規則の番号 (例: SUM-01。大文字でも小文字でも)',
    profiles: '様式の定義を作り、確かめます。',
    profileInit: '様式の定義のひな形を出力します。',
    profileForm: 'もとにする様式 (chiba、ofunato、suita。省略すると chiba)',
    profileCheck: '様式の定義に誤りがないか確かめます。',
    profileFile: '様式の定義 (JSON ファイル)',
    rule: '規則の重さ (off、info、warning、error。例: --rule SUM-06=off。何度でも指定可)',
    sheet: '非表示や記入例などでも検証・集計するシート (例: --sheet 控え。何度でも指定可)',
    use: '同じ局・年度の同じ事業のブックがいくつもあるとき、数えるブック (省略すると後に保存されたもの。何度でも指定可)',
    skipSheet: '検証も集計もしないシート (例: --skip-sheet 参考。何度でも指定可)',
    maxWarnings: '許す警告の数 (超えると終了コード 1)',
    waive:
      '指摘を無視し、理由をブックに記録 (例: --waive "SUM-01@\'総務局\'!I29=補正による" --copy 記録後.xlsx。何度でも指定可)',
    copy: '--waive の記録を加えたブックの書き込み先 (元のブックは変わりません。すでにあれば --force がなければ書き込みません)',
    fill: '空欄の合計を計算して埋めたブックを、別のファイルに書き込みます。',
    fix: '意味を変えずに直せる指摘を直したブックを、別のファイルに書き込みます。',
    mark: '指摘のあるセルにマークを付けたブックを、別のファイルに書き込みます。',
    copyInput: 'もとのブック (.xlsx, .xlsm。変わりません)',
    copyOut: '書き込み先のファイル (必須。すでにあれば --force がなければ書き込みません)',
    force: '書き込み先がすでにあるとき、置き換えます (読み取り専用のものは置き換えません)',
    values: '合計を数式ではなく値で埋めます',
    correct: '内訳と合わない合計も書き換えます',
    fixRule: '直す規則 (例: --rule CODE-03。何度でも指定可。省略するとすべて)',
    lang: '言語 (ja または en。省略すると環境変数 HAKARU_LANG、それもなければ ja)',
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
      '  hakaru check 提出 --format json -o 結果.json',
      '  hakaru check "提出/**/*.xlsx" --format html -o 結果.html',
      '  hakaru check 提出 --rule SUM-06=off --max-warnings 10',
      '  hakaru fill 総務局.xlsx -o 総務局-補完.xlsx',
      '  hakaru fix 総務局.xlsx -o 総務局-修正.xlsx --rule CODE-03',
      '  hakaru mark 総務局.xlsx -o 総務局-マーク.xlsx',
      '  hakaru summarize 提出 -o 全庁集計.xlsx',
      '  hakaru status 提出 --expected 局区一覧.csv',
      '  hakaru return 提出 -o 差し戻し',
      '  hakaru compare 昨年.xlsx 今年.xlsx',
      '  hakaru export 提出 --format parquet -o 事業.parquet',
      '  hakaru explain SUM-01',
      '  hakaru new --from 昨年.xlsx -o 今年.xlsx',
      '  hakaru new -o 総務局.xlsx --policy "4-3-4 利便性の向上" --programs 9',
      '',
      '終了コード: 0 エラーなし、1 エラーあり・警告が多すぎる・二重提出や年度ちがいで数えないブックあり、',
      '2 読めないものがあった・指定の誤り',
    ].join('\n'),
  },
  usage: {
    unknownOption: (text: string) => `「${text}」というオプションはありません。`,
    missingValue: (text: string) => `「${text}」に値がありません。`,
    badValue: (option: string, text: string) => `「${option}」の値「${text}」は使えません。`,
    allowed: (values: readonly string[]) => `使えるのは ${values.join('、')} です。`,
    badLanguage: (text: string) => `環境変数 HAKARU_LANG の「${text}」は使えません。`,
    didYouMean: (text: string) => `「${text}」のことですか。`,
    unknownRule: (id: string) => `--rule の「${id}」という規則はありません。`,
    badRuleSetting: (text: string) =>
      `--rule の「${text}」は「SUM-06=off」のように指定してください。重さは off、info、warning、error のいずれかです。`,
    badWaiver: (text: string) =>
      `--waive の「${text}」は「SUM-01@'総務局'!I29=理由」のように、規則、シート、セルと理由を指定してください。`,
    waiveAndCopy: '--waive と --copy は一緒に指定してください。',
    forceAlone: '--force は、書き込むファイル (--output など) と一緒に指定してください。',
    missingOption: (text: string) => `「${text}」を指定してください。`,
    tooMany: '指定が多すぎます。',
    missingFile: 'ファイルを指定してください。',
    missingInput: () => '検証するファイルかフォルダーを指定してください。',
    missingCommand: '続けてコマンドを指定してください。',
    unknownCommand: (text: string) => `「${text}」というコマンドはありません。`,
    other: (text: string) => `指定が正しくありません: ${text}`,
    hint: (command: string) => `使い方: hakaru ${command}--help`,
  },
  waive: {
    oneFile: 'ブックを 1 つだけ指定してください。',
    noFinding: (text: string) => `「${text}」に当たる指摘がないため、何も書き込みませんでした。`,
  },
  output: {
    needsEnding: (ending: string) => `${ending} で終わる名前にしてください。`,
    sameFile: '元のブックには書き込みません。別のファイルを指定してください。',
    notWritten: (why: string) => `書き込めませんでした。${why}`,
    exists: 'すでにあります。置き換えるには --force を付けるか、別の名前を指定してください。',
    isFolder: '同じ名前のフォルダーがあります。別の名前を指定してください。',
    notRegular: '通常のファイルではないため、書き込みません。別の名前を指定してください。',
    readOnly: '読み取り専用のファイルのため、置き換えません。別の名前を指定してください。',
    misnamed: (ending: string, format: string, fitting: string | null) =>
      `「${ending}」で終わる名前のファイルに ${format} の結果は書き込みません。${fitting === null ? '' : `--format ${fitting} を付けるか、`}別の名前を指定してください。`,
    lost: (why: string) => `結果をすべては出力できませんでした。${why}`,
  },
  form: formJa,
  gather: gatherJa,
  status: statusJa,
  return: returnJa,
  compare: compareJa,
  export: exportJa,
  explain: explainJa,
  /** Of the commands that write a copy. */
  copy: {
    comma: '、',
    blank: '（空欄）',
    text: (text: string) => `「${text}」`,
    formula: (formula: string, result: string) => `${formula}（結果 ${result}）`,
    change: (before: string, after: string) => `${before} → ${after}`,
    changed: (count: number, file: string) => `${count} セルを変え、${file} に書き込みました。`,
    unchanged: (file: string) => `変えるセルはありません。同じ内容を ${file} に書き込みました。`,
    leftFormulas: '数式があるため、そのままにしたセル:',
    wroteHidden: '変えたセルのうち、非表示の行・列・シートにあるもの (フィルターによるものを含む):',
    recalculated: 'ほかの数式の結果は、Excel で開いたときに計算し直されます。',
    marked: (cells: number, counts: string) => `${cells} セル（${counts}）`,
    unmarked: '指摘はありません。',
    isProtected: 'シートが保護されているため、マークを付けていません。',
    markedAll: (cells: number, file: string) =>
      `${cells} セルにマークを付け、${file} に書き込みました。`,
  },
  input: {
    notFound: '見つかりません。',
    config: (file: string) => `設定ファイル ${file} を使っています。`,
    noMatch: '当てはまるブック (.xlsx, .xlsm) がありません。',
    emptyFolder: 'フォルダーにブック (.xlsx, .xlsm) がありません。',
    lockFile: 'Excel のロック ファイルのため、読みません。',
    brokenLink: 'リンク先がありません。',
    ownBook: '全庁集計などの出力のため、読みません。',
    others: (count: number, endings: string) =>
      `ブックではないファイル ${count} 件 (${endings}) は、読んでいません。`,
    noSheet: (option: string) => `この名前のシート（${option}）は、どのブックにもありません。`,
    notInRun: '--use には、読み取るブックのうちの1つを指定してください。',
    noDouble: '--use のブックと同じ事業のブックは、ほかにありません。',
    noEnding: '拡張子なし',
    unreadable: (why: string) => `読み取れません。${why}`,
    unexpected: (text: string) => `予期しないエラーです: ${text}`,
    otherYears: (count: number) =>
      `年度ちがいのため集計に入れていないブックが ${count} 件あります。`,
    tooManyWarnings: (found: number, most: number) =>
      `警告が ${found} 件あり、--max-warnings の ${most} 件を超えています。`,
  },
  system,
  profile: {
    notJson: 'JSON として読めません。',
    valid: (name: string) => `「${name}」の定義に誤りはありません。`,
    written: (file: string) => `${file} に書き込みました。`,
    fault: ({ path, message }: ProfileFault) => (path === '' ? message : `「${path}」${message}`),
  },
  text: {
    severities,
    ruleSource: (source: string) => `出典: ${source}`,
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
    noError: 'エラーはありません。',
    summary: (files: number, programs: number, errors: string, warnings: string, infos: string) =>
      `${files} ファイル、${programs} 事業: ${errors}、${warnings}、${infos}`,
    count: (severity: Severity, count: number) => `${severities[severity]} ${count}`,
    leftOut: '集計に入れていないもの',
    unverified: (count: number) => `確かめられなかったもの ${count}`,
    unread: '読めなかったもの',
    unreadCount: (count: number) => `読めなかったもの ${count}`,
  },
  progress: {
    checking: (done: number, total: number) => `検証しています… ${done} / ${total} ファイル`,
    reading: (done: number, total: number) => `読み取っています… ${done} / ${total} ファイル`,
  },
  /** Of a spreadsheet with a row a finding, in the order of its columns. */
  table: {
    /** In place of a severity. */
    unread: '読めなかったもの',
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
      hint: '手がかり',
      expected: '本来',
      actual: '記入',
      related: '関連するセル',
      waived: '無視の理由',
      unit: '単位',
    },
  },
  page: {
    title: '戦略シートの検証結果',
    facts: (files: number, programs: number) => `${files} ファイル · ${programs} 事業`,
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
    noError: 'エラーはありません。',
    waived: '無視',
    /** Of the filters; `{…}` is filled in by the page. */
    bar: {
      label: '指摘の絞り込みと並べ替え',
      by: 'まとめ方',
      file: 'ブック別',
      rule: '規則別',
      severity: '重さ別',
      bureau: '局別',
      order: '並び',
      sheetOrder: 'シート順',
      severityOrder: '重い順',
      all: 'すべて',
      search: '検索',
      open: 'すべて開く',
      close: 'すべて閉じる',
      reset: '絞り込みを解除',
      count: '{n} 件',
      some: '{all} 件のうち {shown} 件を表示',
      none: '当てはまる指摘はありません。',
    },
    foot: (version: string) => `Hakaru ${version}`,
  },
};
