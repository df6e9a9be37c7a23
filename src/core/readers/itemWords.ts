/** Before an amount that divides the one before it; 内訳 leads a list of its own. */
const PART = /^(?:うち|内(?!訳|部|外|装|科|服))/;
const TOTAL = /^(?:計|合計|小計|総計|中計)$|^(?:合計|小計|総計)|(?:合計|小計|総計)$/;
/** What is said of more than this year, of another, or for comparison: no part of the budget. */
const BEYOND = /債務負担|限度額|総額|総事業費|繰越|前年|昨年|対前|単価|当たり|^参考/;
/** Whose money it is: what the city takes in, and no expense; 国庫支出金返還金 is one. */
const FUNDS =
  /(?:財源|歳入|収入|繰入金|市債|地方債|起債|充当[金額]?|国庫(?:支出|補助|負担|委託)金)等?$/;
const PAYER = '(?:国・?県|国庫?|県|都|道|府|市)';
const PAID = new RegExp(
  `(?:^|[・、，／/：:\\s])(?:${PAYER}等?(?:支出金|補助金|委託金)|${PAYER}費)$`,
);
/** What may be of another year, of several, or of somebody else; 国 35百万円 may be paid or taken in. */
const VAGUE = new RegExp(
  [
    `^${PAYER}(?:負担金)?$`,
    '契約金?額|長期継続|補正|^このほか|^(?:ほか|他)に|^別途|^全体|全体$',
    '[0-9０-９][かカヵヶケ箇]?年(?:間|計画|契約)',
    '(?:規模|効果額?|残高|[決予]算額?|寄[附付]金|(?:国|総合|推進)交付金)$',
    '^(?:令和|平成|[RHＲＨ])\\s*[元0-9０-９]',
  ].join('|'),
);

/** What the name of an amount in a list makes of it: an item, nothing of it, or there is no telling. */
export type ItemKind = 'item' | 'none' | 'vague';

export function isPartName(name: string): boolean {
  return PART.test(name);
}

export function isBeyond(words: string): boolean {
  return BEYOND.test(words);
}

export function kindOfItem(name: string): ItemKind {
  if (PART.test(name) || TOTAL.test(name) || BEYOND.test(name)) return 'none';
  if (FUNDS.test(name) || PAID.test(name)) return 'none';
  return VAGUE.test(name) ? 'vague' : 'item';
}

const OPEN = '[（(〔［[＜<〈《「『]?\\s*';
const CLOSE = '\\s*(?:[）)〕］\\]＞>〉》」』]|[:：＝=\\s　]|(?=[（(0-9０-９])|$)';
const headOf = (words: string): RegExp => new RegExp(`^${OPEN}(?:${words})${CLOSE}`);
const HEADS: readonly (readonly [Head['kind'], RegExp])[] = [
  [
    'funds',
    headOf(
      '(?:歳入|収入)(?:予算|見込)?額?|(?:(?:その他の?)?特定|充当|一般)?財源(?:の?内訳|充当)?|参\\s*考',
    ),
  ],
  ['costs', headOf('(?:歳出|支出|経費)(?:予算)?額?(?:の?内訳)?')],
  ['parts', headOf('内\\s*訳')],
];
/** No head of lines is longer. */
const LONGEST_HEAD = 16;

/** Words at the head of lines that say what these are: （歳入）, 財源内訳：, 内訳. */
export interface Head {
  /** Of money that is taken in, or for comparison; expenses again; parts of the item above. */
  readonly kind: 'funds' | 'costs' | 'parts';
  readonly length: number;
}

export function headAt(text: string, at: number): Head | null {
  const head = text.slice(at, at + LONGEST_HEAD).split(/[\r\n]/, 1)[0] ?? '';
  for (const [kind, pattern] of HEADS) {
    const found = pattern.exec(head);
    if (found !== null) return { kind, length: found[0].length };
  }
  return null;
}

const WORDS = ['歳入', '収入', '財源', '参考', '充当', '内訳'];

/** Words of a head: texts without them need not be searched for one. */
export function mayHoldHeads(text: string, from: number): boolean {
  return WORDS.some((word) => text.includes(word, from));
}

/** （歳入） beside a name or its amount. */
export function isFundsNote(text: string): boolean {
  return /^\s*(?:歳入|収入|(?:特定)?財源|.{0,6}(?:へ|に|を)?充当)\s*$/.test(text);
}

/** 35百万円を充当, 5百万円の増: what stands behind an amount that is no item. */
export function isNoItemBehind(text: string): boolean {
  return /^の?[増減]|^を?充当/.test(text);
}

/** 約60百万円, 60百万円程度. */
export function isRough(before: string, behind: string): boolean {
  return (
    /[約～〜~]$/.test(before) || /^(?:程度|前後|弱|強|余|未満|以[上内下]|超|[～〜~])/.test(behind)
  );
}
