import type { XlsxCell } from '../xlsx/XlsxBook';

const NAMES = ['市議会会議録の作成', '自転車駐車場の管理', '市民講座の開催'];
const METHODS = ['委託', '直接実施', '補助金'];

/** A sheet of 吹田市's form, all sums right; `index` distinguishes programs. */
export function suitaRows(index: number): XlsxCell[][] {
  const kind = index % NAMES.length;
  const cost = [1200, 1350, 1400].map((one) => one + 10 * index);
  const staff = [840, 820, 800];
  const funds = [300, 0, 120];
  const all = cost.map((one, year) => one + (staff[year] ?? 0));
  const own = all.map((one, year) => one - (funds[year] ?? 0));
  return [
    ['平成26年度 事務事業評価調書', null, null, null, '整理番号', index + 1],
    ['担当部名', '総務部', null, null, '室課名', '総務室'],
    ['事務事業名', NAMES[kind] ?? null],
    ['総合計画の体系', '安全で魅力的なまちづくり'],
    ['事業開始年度', '平成16年度'],
    ['事業概要', '市民の利便を図る。'],
    ['実施方法', METHODS[kind] ?? null],
    ['事業費と財源の内訳'],
    [
      '項目',
      null,
      null,
      '平成24年度\n(2012年度)',
      '平成25年度\n(2013年度)',
      '平成26年度\n(2014年度)',
    ],
    [null, null, null, '決算(千円)', '決算見込(千円)', '予算(千円)'],
    ['事業費(A)', null, '千円', ...cost],
    ['人件費', '職員数', '人', 0.1, 0.1, 0.1],
    [null, '総額 (B)', '千円', ...staff],
    ['総事業費　(A＋B)', null, '千円', ...all],
    ['財源', '特定財源(C)', '千円', ...funds],
    [null, '市負担(D)', '千円', ...own],
    [null, '財源計(C+D)', '千円', ...all],
  ];
}
