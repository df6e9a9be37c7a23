import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { fullWidth } from '../notation';
import { eraYear, shortEra } from '../prose';
import type { Random } from '../random';

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function inKanji(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return head + (ones === 0 ? '' : (DIGITS[ones] ?? ''));
}

const wide = (text: string): string => fullWidth(text, /[0-9A-Z]/g);

function era(year: number): {
  readonly name: string;
  readonly letter: string;
  readonly sign: string;
  readonly number: number;
} {
  return year < 2019
    ? { name: '平成', letter: 'H', sign: '㍻', number: year - 1988 }
    : { name: '令和', letter: 'R', sign: '㋿', number: year - 2018 };
}

/** The serial number of 1 April, as Excel counts days. */
function serialOf(year: number): number {
  return Math.round((Date.UTC(year, 3, 1) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** 年度 in one of the notations of the form's top; `shown`: what a number or date shows. */
export function drawFiscalYear(
  random: Random,
  year: number,
): { readonly value: CellValue; readonly shown: string | null } {
  const { name, letter, sign, number } = era(year);
  const text = (value: string) => ({ value, shown: null });
  const padded = String(number).padStart(2, '0');
  return random.pick<() => { value: CellValue; shown: string | null }>([
    () => text(eraYear(year)),
    () => text(eraYear(year)),
    () => text(`${letter}${padded}`),
    () => text(`${letter}${number}年度`),
    () => text(wide(`${letter}${number}年度`)),
    () => text(`${name}${number === 1 ? '元' : inKanji(number)}年度`),
    () => text(`${sign}${number}年度`),
    () => text(year === 2019 ? '平成31年度・令和元年度' : `${name}${number}（${year}）年度`),
    () => text(`${year}（${name}${number}）年度`),
    () => text(`${year}年度`),
    () => text(`${name} ${number} 年度`),
    () => text(wide(eraYear(year))),
    () => ({ value: serialOf(year), shown: eraYear(year) }),
    () => ({ value: year, shown: `${year}年度` }),
    () => ({ value: number, shown: `${name}${number}年度` }),
  ])();
}

type Sentence = (year: number) => string;

/** 実績 of the year before `year`, or of no year: nothing is to be said of these. */
const RESULTS: readonly Sentence[] = [
  (year) => `${eraYear(year - 1)}実績\n・延べ利用者数 12,480人\n・講座 36回`,
  (year) => `${shortEra(year - 1)}実績 100件`,
  (year) => `${shortEra(year - 1)}：52件、${shortEra(year)}目標：60件`,
  (year) => wide(`${shortEra(year - 1)}年度 342件`),
  (year) => `${year - 1}年度 延べ1,830人`,
  (year) => `${era(year - 1).name}${era(year - 1).number}（${year - 1}）年度 310件`,
  (year) => `${era(year - 1).name} ${era(year - 1).number} 年度実績 45件`,
  (year) => `${era(year - 1).name}${inKanji(era(year - 1).number)}年度実績 45件`,
  (year) => `登録者数 1,200人（${eraYear(year).replace('年度', '年')}4月1日現在）`,
  (year) => `${eraYear(year).replace('年度', '年')}3月末時点の登録 1,204人`,
  () => `国勢調査（${eraYear(2015).replace('年度', '年')}）97万人`,
  (year) => `${eraYear(year - 1)} 5件。${eraYear(year + 1)}開設予定`,
  (year) => `${eraYear(year - 4)}～${eraYear(year - 2)} 計500件`,
  (year) => `${eraYear(year - 1).replace('年度', '年')}11月開館、来館者 4,000人`,
  (year) => `昭和49年度に開始。${eraYear(year - 1)} 5件`,
  (year) =>
    `過去3年間の件数\n${eraYear(year - 1)} 3件\n${eraYear(year - 2)} 2件\n${eraYear(year - 3)} 1件`,
  (year) => `${eraYear(year - 2)} 310件 → ${eraYear(year - 1)} 342件`,
  (year) =>
    `第3次計画（${eraYear(year - 2)}策定、計画期間 ${eraYear(year - 2)}～${eraYear(year + 2)}）\n${eraYear(year - 1)}の達成率 82％`,
  (year) => `${eraYear(year - 1)}見込 120件`,
  () => '利用者数 1,242件',
  () => '窓口の混雑が和らいだ。',
];

export function drawNaturalResults(random: Random, year: number): string {
  return random.pick(RESULTS)(year);
}

const STALE: readonly Sentence[] = [
  (year) => `${eraYear(year - 2)}実績 100件`,
  (year) => `${shortEra(year - 2)}年度 延べ310人`,
  (year) => `${eraYear(year + 1)}実績 100件`,
  (year) => `${year - 3}年度 相談 45件`,
];

/** 実績 of a wrong year. */
export function drawStaleResults(random: Random, year: number): string {
  return random.pick(STALE)(year);
}

/** What the total's column calls last year's figure. */
export function drawPreviousLabel(random: Random, year: number): readonly string[] {
  const own = eraYear(year - 1);
  const bare = own.replace(/^(?:平成|令和)/, '');
  return random.pick<readonly string[]>([
    ['〈参考〉\n前年度決算額'],
    ['〈参考〉前年度決算額'],
    [`〈参考〉${own}決算額`],
    [`〈参考〉\n${own}決算見込額`],
    ['〈参考〉前年度決算見込額'],
    ['<参考>\n前年度決算額'],
    ['く参考>\n前年度決算額'],
    ['＜参考＞前年度決算額'],
    ['前年度決算額'],
    ['〈参考〉', '前年度決算額'],
    ['〈参考〉', `${own}決算額`],
    [`〈参考〉${bare}決算額`],
    ['（参考）前年度'],
    [`（参考）${bare}`],
    ['〈参考〉', own],
  ]);
}
