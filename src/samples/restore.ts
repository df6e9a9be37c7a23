import type { BlockCost, FormPage } from '../core/form/FormContent';
import { lines } from './lines';

interface Correction {
  readonly cost?: Partial<BlockCost>;
  readonly money?: string;
  readonly previousYear?: string;
}

/** What the printed form lost or got wrong, by 施策 and No.; figures follow from its texts. */
const CORRECTIONS: { readonly [program: string]: Correction } = {
  '3-4-1#1': { cost: { people: 3, money: 87, total: 90 } },
  '4-1-2#1': { cost: { things: 0, total: 109 } },
  '4-3-4#1': { cost: { money: 10 } },
  '4-3-4#2': { cost: { people: 21 } },
  '4-3-4#5': { cost: { total: 1725 } },
  '4-3-4#6': {
    previousYear: lines('歳出決算額 83百万円', '（うち一般財源 83百万円）'),
  },
  '4-3-4#7': { cost: { total: 131 } },
  '4-3-4#8': {
    money: lines(
      '歳出予算額 0円',
      '（独自利用に限る。このほか、子育てワンストップサービス環境構築・運用経費として3百万円）',
    ),
  },
  '9-9-9#2': { cost: { total: 83 } },
  '9-9-9#3': { cost: { total: 101 } },
};

/** The page with its gaps filled and its contradictions settled. */
export function restore(page: FormPage): FormPage {
  return {
    ...page,
    programs: page.programs.map((program) => {
      const correction = CORRECTIONS[`${page.code}#${program.no}`];
      if (correction === undefined) return program;
      return {
        ...program,
        resources: { ...program.resources, money: correction.money ?? program.resources.money },
        cost: { ...program.cost, ...correction.cost },
        previousYear: correction.previousYear ?? program.previousYear,
      };
    }),
  };
}
