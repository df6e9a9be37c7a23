import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { bookOf } from './bookOf';
import { type FormPolicy, formProgram, formSheet } from './form';

function bureau(year: string, policies: readonly FormPolicy[]): Uint8Array {
  const { values } = formSheet('総務局', policies);
  return bookOf([{ name: '総務局', rows: [[year, null, '局名', '総務局'], ...values] }]);
}

const cost = (money: number) => ({
  resources: [
    ['職員1.00人', 8],
    ['—', 0],
    [`歳出予算額${String(money)}百万円`, money],
  ] as const,
  total: 8 + money,
});

/** Texts that were all written anew. */
const RENEWED = {
  results: '平成28年度実績 2回',
  analysis: '参加者が減っている。',
  directions: ['対象を広げる。'],
};

/** A bureau of which every program but one has changed by the next year. */
export const OLDER = bureau('平成28年度', [
  {
    row: ['施策', '3-4-1', '防災'],
    programs: [
      formProgram(1, { name: '備蓄品の整備', ...cost(9) }),
      formProgram(2, { name: '訓練の実施', ...cost(10) }),
      formProgram(3, { name: '防災ラジオ', ...cost(1_500) }),
    ],
  },
  { row: ['施策', '9-9-9', 'その他'], programs: [formProgram(1, { name: '職員研修の運営' })] },
]);
export const NEWER = bureau('平成29年度', [
  {
    row: ['施策', '3-4-1', '防災'],
    programs: [
      formProgram(1, { name: '備蓄品の整備', results: '平成28年度実績 41件', ...cost(12) }),
      formProgram(2, { name: '防災訓練の実施', ...cost(4), ...RENEWED }),
      formProgram(3, { name: '避難所のWi-Fi', ...cost(20) }),
      formProgram(4, { name: '職員研修の運営' }),
    ],
  },
]);

/** A workbook of 平成29年度 as if it were of the year before. */
export function asOfLastYear(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!name.endsWith('.xml')) continue;
    parts[name] = strToU8(strFromU8(part).replaceAll('>平成29年度<', '>平成28年度<'));
  }
  return zipSync(parts);
}
