import { fiscalYearLabel } from '../../core/words/format';

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
  ].join('\n'),
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
  ].join('\n'),
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
