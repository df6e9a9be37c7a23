/** Words of the commands that draw from several workbooks; every other language fills the same form. */
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

/** Words of `hakaru compare`. */
export const compareJa = {
  command: '前年と今年のブックを比べ、続く事業、新しい事業、なくなった事業を出力します。',
  olderFile: '前年のブック (.xlsx, .xlsm)',
  newerFile: '今年のブック (.xlsx, .xlsm)',
  format: '出力の形式 (text または json。省略すると text)',
  older: '前年',
  newer: '今年',
  changed: '合計額が変わった事業',
  renamed: '名称が変わったと見られる事業 (名称が似ているだけのため、確かめてください)',
  moved: '施策が変わった事業',
  added: '新しい事業',
  gone: 'なくなった事業',
  settled: '前年度決算額が前年の歳出予算額と違う事業 (参考)',
  formerly: (text: string) => `前年は「${text}」`,
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
    '書き込む形式 (csv、json、parquet。必須)。',
    'csv は UTF-8 (BOM なし)、改行は LF、見出しは英字の列名です。',
    '値はブックにあるとおりで、= などで始まる文字にも印を付けません。Excel では開かないでください',
  ].join(''),
  nothing: '書き込む事業がないため、何も書き込みませんでした。',
  exported: (files: number, programs: number, file: string) =>
    `${files} ブックの ${programs} 事業を ${file} に書き込みました。`,
};
