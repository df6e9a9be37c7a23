import type { Deed } from '../state';
import { jaSummary } from './jaSummary';

/** What is changed: offered, done, and made. */
export const jaChanges = {
  deeds: {
    cleared: (count): string => (count > 0 ? 'マークを消しました' : '消すマークはありませんでした'),
    nothingToFill: () => '補完できるところはありません',
    nothingToFix: () => 'まとめて修正できるところはありません',
    filled: (count) => `${String(count)}件を書き込みました`,
    fixed: (count) => `${String(count)}件を修正しました`,
    undoneFill: (count) => `補完した${String(count)}件を元に戻しました`,
    undoneFix: (count) => `修正した${String(count)}件を元に戻しました`,
    undoneValidations: (count): string =>
      count === 0
        ? '設定した入力規則を取り除きました'
        : '設定した入力規則を取り除きました。その後に変えられたものは残しています',
    validated: (count) => `${String(count)}セルに入力規則を設定しました`,
    nothingToValidate: () => '入力規則を設定するセルはありません',
    onlyBlocks: () =>
      '入力規則と新しい様式は、1つの事業を数行に書く様式でだけ使えます。この様式では何も変えていません',
    created: (count) => `${String(count)}事業の様式を追加しました`,
    undoneSheets: () => 'シートを前の状態に戻しました',
    undoneWaivers: () => '無視を前の状態に戻しました',
    undoneMarks: () => 'マークを前の状態に戻しました',
    ...jaSummary.deeds,
  } satisfies Record<Deed, (count: number) => string>,
  preview: {
    title: { fill: '補完の確認', fix: '修正の確認' },
    lead: '［適用］を押すまで、セルには何も書き込みません。',
    as: '合計の入れ方',
    formula: '数式で',
    value: '値で',
    list: '変更の候補',
    tick: (address: string, now: string, then: string) =>
      `${address} を ${now === '' ? '空白' : now} から ${then === '' ? '空白' : then} にする`,
    becomes: 'を次のように変更：',
    blank: '空白',
    estimate: '推計',
    locked: '数式が入っているため、変更しません。',
    all: 'すべて選択',
    none: 'すべて解除',
    count: (ticked: number, offered: number) => `${String(offered)}件中${String(ticked)}件を選択`,
    apply: (count: number) => `適用（${String(count)}件）`,
    nothingTicked: '適用するものが選ばれていません。',
    cancel: 'やめる',
  },
  fixes: {
    label: '修正',
    one: (then: string) => `「${then}」にする`,
    clear: '空白にする',
    there: (address: string, text: string) => `${address} を${text}`,
    cells: (text: string, count: number) => `${text}（${String(count)}セル）`,
    alike: (count: number) => `同じ規則の ${String(count)} 件をまとめて修正`,
    all: (count: number) => `直せるものをまとめて修正（${String(count)}件）`,
  },
  form: {
    group: '様式の作成と入力規則',
    add: '新しい様式を追加',
    addFor: (programs: number) => `新しい様式を追加（${String(programs)}事業分）`,
    addHint:
      '新しいシートに、空の様式を作ります。元に戻せないため、不要なときはシートを削除してください。',
    programs: '事業分',
    wrongCount: (most: number) => `1から${String(most)}までの整数を入力してください。`,
    validate: '入力規則を設定',
    validateHint:
      '手法、コスト換算、新規のセルに設定します。すでに入力規則があるセルは変えません。',
    sheetName: '戦略シート',
    label: '様式',
    auto: '見出しから選ぶ',
    file: 'ファイルから選ぶ…',
    badFile: (file: string) => `${file} は様式として使えません`,
    notJson: 'JSON として読めません。',
    fault: (path: string, message: string) => (path === '' ? message : `${path}：${message}`),
    more: (count: number) => `ほか${String(count)}件`,
  },
};
