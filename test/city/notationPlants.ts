import { numberOf, withCells, type Plant } from './Plant';
import { textOf } from './CityProgram';

/** A program whose budget is in 百万円 and wholly counted under カネ. */
const isPlain = (program: Parameters<Plant['spoil']>[0]): boolean =>
  program.figures.budget >= 10 &&
  !program.figures.nonRegular &&
  textOf(program, 'moneyText').includes('百万円');

/** Figures, characters and years that are not written as they should be. */
export const NOTATION_PLANTS: readonly Plant[] = [
  {
    rule: 'NUM-03',
    cell: 'previousYear',
    spoil: (program) =>
      textOf(program, 'previousYear').includes('決算')
        ? withCells(program, { previousYear: '歳出決算額12,34百万円' })
        : null,
  },
  {
    rule: 'NUM-04',
    cell: 'things',
    spoil: (program) => {
      const total = (numberOf(program, 'people') ?? 0) + (numberOf(program, 'money') ?? 0) - 3;
      return withCells(program, { thingsText: '—', things: -3, total });
    },
  },
  {
    rule: 'NUM-05',
    cell: 'thingsText',
    spoil: (program) =>
      textOf(program, 'thingsText') === '—' ? withCells(program, { thingsText: '－' }) : null,
  },
  {
    rule: 'NUM-07',
    cell: 'people',
    spoil: (program) =>
      withCells(program, {
        people: (numberOf(program, 'people') ?? 0) + 0.25,
        total: (numberOf(program, 'total') ?? 0) + 0.25,
      }),
  },
  {
    rule: 'UNIT-02',
    cell: 'money',
    spoil: (program) =>
      isPlain(program)
        ? withCells(program, { money: (numberOf(program, 'money') ?? 0) * 1000 })
        : null,
  },
  {
    rule: 'UNIT-03',
    cell: 'moneyText',
    spoil: (program) =>
      isPlain(program)
        ? withCells(program, {
            moneyText: textOf(program, 'moneyText').replace('【', '（繰越 500千円）\n【'),
          })
        : null,
  },
  {
    rule: 'PREV-02',
    cell: 'moneyText',
    spoil: (program) =>
      program.figures.budget > 0
        ? withCells(program, {
            moneyText: textOf(program, 'moneyText').replaceAll('予算', '決算'),
          })
        : null,
  },
  {
    rule: 'PREV-05',
    cell: 'previousYear',
    spoil: (program) =>
      textOf(program, 'previousYear').includes('決算')
        ? withCells(program, {
            previousYear: `歳出決算額${program.figures.budget * 3 + 50}百万円`,
          })
        : null,
  },
  {
    rule: 'CHAR-01',
    cell: 'section',
    spoil: (program) => withCells(program, { section: '㈱課' }),
  },
  {
    rule: 'CHAR-02',
    cell: 'goal',
    spoil: (program) => withCells(program, { goal: 'ー般市民の暮らしを守る。' }),
  },
  {
    rule: 'CHAR-05',
    cell: 'goal',
    spoil: (program) => withCells(program, { goal: `市民の\u200b暮らしを守る。` }),
  },
  {
    rule: 'YEAR-02',
    cell: 'results',
    spoil: (program) => withCells(program, { results: '2099年度実績 15件' }),
  },
  {
    rule: 'YEAR-04',
    cell: 'analysis',
    spoil: (program) =>
      withCells(program, { analysis: '過去5年間の件数\n（平成20年度）1件\n（平成21年度）2件' }),
  },
];
