/** Characters that stand for 1, 2, 3 … in order. Read before any folding: NFKC turns ① into 1. */
const RUNS = [
  '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  '❶❷❸❹❺❻❼❽❾❿',
  '➀➁➂➃➄➅➆➇➈➉',
  '➊➋➌➍➎➏➐➑➒➓',
  '⓵⓶⓷⓸⓹⓺⓻⓼⓽⓾',
  '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽',
  '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑',
  'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ',
  'ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ',
  '一二三四五六七八九十',
  '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩',
  '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
  '123456789',
  '１２３４５６７８９',
];

const ORDINALS = new Map<string, number>();
for (const run of RUNS) {
  let ordinal = 0;
  for (const character of run) ORDINALS.set(character, ++ordinal);
}

/** The number that one character stands for (`⑥`, ❻, ⑹, Ⅵ, 六, ６); null for any other. */
export function ordinalOf(character: string): number | null {
  return ORDINALS.get(character) ?? null;
}
