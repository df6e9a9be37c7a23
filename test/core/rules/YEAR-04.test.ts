import { year04 } from '../../../src/core/rules/YEAR-04';
import { testRule } from '../../support/testRule';

const years = (...numbers: number[]) => numbers.map((n) => `（平成${n}年度）${n}0件`).join('\n');
const FIVE = years(28, 27, 26, 25, 24);

function clash(written: string, promised: number, listed: number) {
  return {
    at: 'J3',
    key: 'count',
    values: { written, promised, listed },
    expected: promised,
    actual: listed,
    quantity: 'years',
  } as const;
}

testRule(year04, {
  'six years below 過去5年間 are information': {
    cells: {
      results: `過去5年間の研修修了者数\n${years(28, 27, 26, 25, 24, 23)}\n【効果】\nH29予算でも枠を確保`,
    },
    found: [clash('過去5年間', 5, 6)],
  },
  'each list is counted by itself': {
    cells: { results: `過去5年間の受診率\n${FIVE}\n過去５年間の相談件数\n${FIVE}` },
  },
  'of several lists the first that is not right is reported': {
    cells: { results: `過去5年間の受診率\n${FIVE}\n過去三年間の件数\n${years(28, 27)}` },
    found: [clash('過去三年間', 3, 2)],
  },
  'what lists no years': {
    cells: [
      '過去5年において、順調に増加しており、平成28年度は1万人を超えた。平成27年度も多かった。',
      '過去5年間で増え、平成28年度は12件、平成27年度は11件だった。',
      '過去5年間（平成24～28年度）の合計 530件',
      '過去3年間の件数 330件',
      '—',
      null,
    ].map((results) => ({ results })),
  },
});
