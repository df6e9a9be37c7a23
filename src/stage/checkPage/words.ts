import type { Remark, RemarkKind } from './inspect';

interface CheckWords {
  readonly title: string;
  readonly checking: (done: number, all: number) => string;
  readonly good: string;
  readonly better: string;
  readonly bad: (count: number) => string;
  readonly goodNext: string;
  readonly betterNext: string;
  readonly badNext: string;
  readonly about: (version: string, files: number, here: string) => string;
  readonly faults: string;
  readonly advice: string;
  readonly noList: string;
  readonly manifest: string;
  readonly manifestWhy: string;
  readonly other: string;
  readonly remarks: { readonly [K in RemarkKind]: (remark: Remark<K>) => string };
}

const orNone = (type: string, none: string): string => (type === '' ? none : type);

const ja: CheckWords = {
  title: 'Hakaru 確認ページ',
  checking: (done, all) => `確かめています… ${done} / ${all} ファイル`,
  good: 'すべて届いています',
  better: 'すべて届いています（サーバーの設定に、直すとよい点があります）',
  bad: (count) => `このままでは使えません（${count} 件）`,
  goodNext: '次は、manifest.xml を Excel に登録してください。',
  betterNext: 'このままでも使えます。直し方は、設置手順.txt の「サーバーの設定」にあります。',
  badNext: '下の一つ一つを直し、このページを読み込み直してください。',
  about: (version, files, here) => `バージョン ${version}、${files} ファイル、${here}`,
  faults: '直すこと',
  advice: '直すとよいこと',
  noList:
    'files.json が届いていません。配布物のフォルダーの中身を、このページと同じ所にすべて置いてください。',
  manifest: 'この場所の manifest.xml を保存',
  manifestWhy:
    'ここで保存したものを、サーバーの manifest.xml と置き換え、Excel に登録してください。ほかの manifest.xml では開きません。',
  other: 'English',
  remarks: {
    unreachable: (remark) => `${remark.path}: サーバーから返事がありません。`,
    status: (remark) =>
      remark.status === 404
        ? `${remark.path}: ありません（404）。置き忘れか、名前の違いです。`
        : `${remark.path}: サーバーが ${remark.status} を返しました。`,
    redirected: (remark) =>
      `${remark.path}: ${remark.to} へ転送されています。ログインの要る場所には置けません。`,
    different: (remark) =>
      `${remark.path}: 中身が配布物と違います。古いファイルか、途中で切れたファイルです。`,
    type: (remark) =>
      `${remark.path}: 種類（Content-Type）が「${orNone(remark.type, 'なし')}」です。これでは読み込まれません。`,
    framed: (remark) =>
      `${remark.path}: ${remark.header} が付いています。Web 版の Excel で開けません。外してください。`,
    notStored: (remark) =>
      `${remark.path}: Cache-Control: no-store が付いています。リボンにアイコンが出ません。`,
    pane: (remark) => `ペインを開けませんでした。届いていない部品: ${remark.parts.join('、')}`,
    paneSilent: () =>
      'ペインを開けませんでした。フレームの中に表示させない設定か、古いブラウザーのためです。',
    noJson: (remark) => `${remark.path}: JSON として読めません。ペインはこれを使いません。`,
    address: (remark) =>
      `manifest.xml は ${remark.address} のためのものですが、このページは ${remark.here} にあります。`,
    insecure: () => 'HTTPS ではありません。Excel は HTTPS のページだけを開きます。',
    charset: (remark) =>
      `文字コードの指定が ${remark.charset} です。Hakaru はそれでも動きますが、utf-8 にすると office.js の案内文も正しく出ます。`,
    stale: (remark) =>
      `${remark.path} に Cache-Control: no-cache がありません。更新が利用者に届くのが遅れます。`,
    header: (remark) => `${remark.name} がありません。付けると、より安全です。`,
    uncompressed: () => '圧縮（gzip）せずに送られています。はじめて開くときに時間がかかります。',
  },
};

const en: CheckWords = {
  title: 'Hakaru check page',
  checking: (done, all) => `Checking… ${done} of ${all} files`,
  good: 'Everything arrives',
  better: 'Everything arrives (the server’s settings could be better)',
  bad: (count) => `It will not work like this (${count} to fix)`,
  goodNext: 'Next, register manifest.xml with Excel.',
  betterNext: 'It works as it is. 設置手順.txt says how to set the server up better.',
  badNext: 'Fix what is listed below, then load this page again.',
  about: (version, files, here) => `Version ${version}, ${files} files, ${here}`,
  faults: 'To fix',
  advice: 'Could be better',
  noList: 'files.json does not arrive. Put all that is in the package’s folder where this page is.',
  manifest: 'Save the manifest.xml for this place',
  manifestWhy:
    'Put what is saved here in the place of the server’s manifest.xml, and register it with Excel. No other one opens the pane.',
  other: '日本語',
  remarks: {
    unreachable: (remark) => `${remark.path}: the server does not answer.`,
    status: (remark) =>
      remark.status === 404
        ? `${remark.path}: not there (404). It was left out or has another name.`
        : `${remark.path}: the server answers ${remark.status}.`,
    redirected: (remark) =>
      `${remark.path}: leads to ${remark.to}. It cannot be where one has to sign in.`,
    different: (remark) =>
      `${remark.path}: not what the package holds. It is an old file, or cut short.`,
    type: (remark) =>
      `${remark.path}: its type (Content-Type) is “${orNone(remark.type, 'none')}”, and so it is not loaded.`,
    framed: (remark) =>
      `${remark.path}: has ${remark.header}. Excel on the web cannot show it. Take it away.`,
    notStored: (remark) => `${remark.path}: has Cache-Control: no-store. The ribbon shows no icon.`,
    pane: (remark) =>
      `The pane does not open. Parts that have not arrived: ${remark.parts.join(', ')}`,
    paneSilent: () =>
      'The pane does not open: the server forbids frames, or the browser is too old.',
    noJson: (remark) => `${remark.path}: this is not JSON, and so no pane uses it.`,
    address: (remark) =>
      `manifest.xml was made for ${remark.address}, but this page is at ${remark.here}.`,
    insecure: () => 'This is not HTTPS. Excel opens nothing else.',
    charset: (remark) =>
      `The character set is given as ${remark.charset}. Hakaru works all the same; with utf-8, texts of office.js come out right too.`,
    stale: (remark) => `${remark.path} has no Cache-Control: no-cache. Updates arrive late.`,
    header: (remark) => `${remark.name} is not there. It makes things safer.`,
    uncompressed: () =>
      'Sent without compression (gzip). Opening it for the first time takes longer.',
  },
};

export const CHECK_WORDS = { ja, en };

/** What is to be said of a remark. */
export function sayRemark<K extends RemarkKind>(words: CheckWords, remark: Remark<K>): string {
  return words.remarks[remark.kind](remark);
}
