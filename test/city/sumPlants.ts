import { numberOf, withCells, type Plant } from './Plant';
import { textOf } from './CityProgram';

/** First figure behind `phrase`, in the text's own digits; null where there is none. */
function figureAfter(text: string, phrase: string): string | null {
  return new RegExp(`${phrase}[ 　]?([0-9０-９,，]+)`).exec(text)?.[1] ?? null;
}

/** Sums and figures that contradict each other. */
export const SUM_PLANTS: readonly Plant[] = [
  {
    rule: 'SUM-01',
    cell: 'total',
    spoil: (program) => withCells(program, { total: (numberOf(program, 'total') ?? 0) + 7 }),
  },
  {
    rule: 'SUM-02',
    cell: 'money',
    spoil: (program) => {
      const { budget, nonRegular } = program.figures;
      const total = numberOf(program, 'total');
      if (budget === 0 || nonRegular || total === null) return null;
      return withCells(program, { money: budget + 12, total: total + 12 });
    },
  },
  {
    rule: 'SUM-03',
    cell: 'moneyText',
    spoil: (program) => {
      const text = textOf(program, 'moneyText');
      const budget = figureAfter(text, '歳出予算額');
      const general = figureAfter(text, 'うち一般財源');
      if (budget === null || general === null) return null;
      return withCells(program, {
        moneyText: text.replace(/(うち一般財源[ 　]?)[0-9０-９,，]+/, `$19${budget}`),
      });
    },
  },
  {
    rule: 'SUM-04',
    cell: 'moneyText',
    spoil: (program) => {
      if (program.figures.budget === 0) return null;
      const text = textOf(program, 'moneyText');
      // With another bullet it would be a part of the line above.
      const bullet = /【主なもの】\s*([・○-]?)/u.exec(text)?.[1] ?? '';
      const line = `${bullet}予備費 ${program.figures.budget + 20}百万円`;
      return withCells(program, { moneyText: `${text}\n${line}` });
    },
  },
  {
    rule: 'SUM-05',
    cell: 'peopleText',
    spoil: (program) => withCells(program, { peopleText: '職員3.50人（正規2.10人、嘱託1.00人）' }),
  },
  {
    rule: 'SUM-06',
    cell: 'people',
    spoil: (program) => {
      const people = numberOf(program, 'people') ?? 0;
      if (program.figures.nonRegular || people < 10) return null;
      const total = (numberOf(program, 'total') ?? 0) + people;
      return withCells(program, { people: people * 2, total });
    },
  },
  {
    rule: 'SUM-07',
    cell: 'money',
    spoil: (program) => (program.figures.budget > 0 ? withCells(program, { money: null }) : null),
  },
  {
    rule: 'NUM-01',
    cell: 'total',
    spoil: (program) => withCells(program, { total: `${numberOf(program, 'total') ?? 0}百万円` }),
  },
  {
    rule: 'UNIT-01',
    cell: 'previousYear',
    spoil: (program) => {
      const text = textOf(program, 'previousYear');
      return text.includes('百万円')
        ? withCells(program, { previousYear: text.replaceAll('百万円', '百万') })
        : null;
    },
  },
];
