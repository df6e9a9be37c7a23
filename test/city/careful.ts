import { eraYear, shortEra } from './prose';
import type { Random } from './random';

/** 西暦 of a fiscal year as the city also writes it. */
const western = (year: number): string => `${year}年度`;
const short = (year: number): string => `${shortEra(year)}年度`;

type Sentence = (year: number) => string;

/** What careful clerks write that looks like a fault and is none; `year` is the sheet's. */
const REMARKS: readonly Sentence[] = [
  (year) => `第2次基本計画（${eraYear(year - 3)}～${eraYear(year + 2)}）に基づき進めている。`,
  (year) => `${eraYear(year + 1)}の開設に向け、設計を終えた。`,
  (year) => `${western(year + 3)}までに対象を1.5倍へ広げる計画である。`,
  () => '65歳以上の割合は27.3％であり、前年度比0.8ポイント増となっている。',
  () => '24時間365日、コールセンターで受け付けている（年末年始を除く）。',
  () => '第1・第3水曜日に、地区センター1,2階の会議室で開く。',
  () => 'O157などの食中毒や、H2Oと呼ばれる工程の誤りを防ぐ。',
  () => '窓口へのアクセスを改め、ホームページへ掲載している。',
  () => '〇周知：広報紙 〇相談：来所、電話、メール',
  () => '次のとおり（1）～（3）の順に進める。',
  () => '「くらしの手引」を市民へ配り、ヘルパーへの研修も行っている。',
  () => 'Ａ地区－Ｂ地区間、及び10－15か所程度を見込む。',
  (year) => `国の制度改正（${eraYear(year - 4)}施行）により、対象が1,000人から12,500人になった。`,
];

/** A sentence for 主な内容, 分析・評価 or 今後の方向性; empty in most programs. */
export function drawRemark(random: Random, year: number, share: number): string {
  return random.chance(share) ? `\n${random.pick(REMARKS)(year)}` : '';
}

const RESULTS: readonly Sentence[] = [
  (year) => `${eraYear(year - 1)}末現在の登録者 1,204人（うち新規 86人）`,
  (year) => `${short(year - 2)} 310件 → ${short(year - 1)} 342件（目標 ${short(year + 2)} 400件）`,
  (year) => `${western(year - 1)}実績：延べ12,500人、満足度 98.5％`,
  (year) => `${eraYear(year - 3)}から${eraYear(year - 1)}までの累計 4,210件`,
  (year) => `${year}.3.31現在 利用団体 45団体`,
  (year) => `${eraYear(year - 6)}に開始し、${eraYear(year - 1)}は52回、1,830人が参加した。`,
  (year) =>
    `・相談 215件\n・訪問 98世帯\n（いずれも${eraYear(year - 1)}）\n※${eraYear(year + 1)}に見直す予定`,
  () => '毎月1回（10時～15時）、3会場で開催し、参加者は増える傾向にある。',
];

/** 実績 in one of the manners that trip a hasty reader. */
export function drawCarefulResults(random: Random, year: number): string {
  return random.pick(RESULTS)(year);
}
