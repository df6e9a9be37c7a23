/** Words of `hakaru new`; every other language fills the same form. */
export const formJa = {
  command: '未記入の様式を、新しいブックに書き込みます。',
  output: '書き込み先のファイル (.xlsx、必須。すでにあれば --force がなければ書き込みません)',
  programs: (usual: number) => `施策ごとの事業の数 (省略すると ${usual})`,
  policy: '施策のコードと名称 (例: --policy "4-3-4 ICTを活かした利便性の向上"。何度でも指定可)',
  year: '年度 (例: 令和9年度、R9、2027。省略すると今年度)',
  bureau: '局・区の名称 (省略すると空欄)',
  profile: '様式の定義 (JSON ファイル。省略すると千葉市の様式)',
  sheet: '戦略シート',
  written: (file: string, policies: number, programs: number) =>
    `${file} に、${policies} 施策、${programs} 事業分の様式を書き込みました。`,
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
