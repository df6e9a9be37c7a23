import * as fc from 'fast-check';
import { EmbeddedExcel } from '../../../src/stage/host/EmbeddedExcel';
import { cellArea } from '../../../src/core/address/area';
import type { Change } from '../../../src/stage/host/model/Change';
import { enterText } from '../../../src/stage/host/model/enterText';
import { parseArea } from '../../../src/stage/host/model/addresses';
import { moveRows } from '../../../src/stage/host/moveRows';
import { bookOf } from '../../support/bookOf';

async function open(names = ['一', '二', "三 '集"]) {
  const excel = await EmbeddedExcel.open(bookOf(names.map((name) => ({ name, rows: [[1]] }))));
  const { operations, workbook } = excel;
  const sheet = (name: string) => {
    const found = workbook.sheetNamed(name);
    if (found === undefined) throw new Error(`There is no sheet ${name}.`);
    return found;
  };
  const place = (address: string) => parseArea(address) ?? cellArea(0, 0);
  const write = (name: string, address: string, text: string): void => {
    operations.enter('addin', sheet(name), place(address), () => enterText(text, 'General'));
  };
  const value = (name: string, address: string): unknown =>
    sheet(name).cell(place(address).top, place(address).left)?.value ?? null;
  const changes: Change[] = [];
  operations.onChange((change) => changes.push(change));
  return { excel, operations, sheet, write, value, changes };
}

describe('a batch of edits', () => {
  it('calculates once, however many formulas it writes, and in any order', async () => {
    const { operations, write, value } = await open();
    operations.batch(() => {
      write("三 '集", 'B1', '=一!B1+二!B1');
      write('二', 'B1', '=一!B1*2');
      for (let row = 2; row <= 300; row += 1) write('一', `C${String(row)}`, `=B1+${String(row)}`);
      write('一', 'B1', '=A1+9');
      expect(operations.calculations).toBe(0);
    });
    expect(operations.calculations).toBe(1);
    expect([value('二', 'B1'), value("三 '集", 'B1'), value('一', 'C300')]).toEqual([20, 30, 310]);
  });

  it('calculates in between where a result is looked at, and not again without an edit', async () => {
    const { operations, write, value } = await open();
    operations.batch(() => {
      write('一', 'B1', '=A1+1');
      operations.calculate();
      expect(value('一', 'B1')).toBe(2);
      operations.calculate();
    });
    expect(operations.calculations).toBe(1);
  });

  it('notifies of changes in order, then once of each sheet with new results', async () => {
    const { operations, write, changes } = await open();
    operations.batch(() => {
      write('二', 'B1', '=A1');
      write('一', 'B1', '=A1');
      operations.calculate();
      write('一', 'B2', '=A1');
    });
    expect(changes.map(({ kind, sheet: { name } }) => [kind, name])).toEqual([
      ['cells', '二'],
      ['cells', '一'],
      ['cells', '一'],
      ['calculated', '一'],
      ['calculated', '二'],
    ]);
  });

  it('is notified with results from before and after, also of a formula written over', async () => {
    const { operations, write, changes } = await open();
    operations.batch(() => {
      write('一', 'B1', '=A1+1');
      write('一', 'B1', '=A1+5');
      write('一', 'A1', '2');
    });
    const seen = changes.flatMap((change) =>
      change.kind === 'cells' ? [[change.before?.value, change.after?.().value]] : [],
    );
    expect(seen).toEqual([
      [null, 2],
      [2, 7],
      [1, 2],
    ]);
    expect(operations.calculations).toBe(2);
  });

  it('calculates what was done before an edit failed', async () => {
    const { operations, write, value } = await open();
    const failing = (): void => {
      operations.batch(() => {
        write('一', 'B1', '=A1+1');
        throw new Error('refused');
      });
    };
    expect(failing).toThrow('refused');
    expect(value('一', 'B1')).toBe(2);
  });

  it('knows its cells again where rows move or the sheet is copied', async () => {
    const { operations, sheet, write, value } = await open();
    operations.batch(() => {
      write('一', 'B1', '=A1+1');
      write('一', 'B5', '=B1*10');
      operations.copySheet('addin', sheet('一'), 1);
      moveRows('addin', operations, sheet('一'), { row: 2, count: 3 });
      write('一', 'A1', '4');
    });
    expect([value('一', 'B1'), value('一', 'B8'), value('一 (2)', 'B5')]).toEqual([5, 50, 20]);
  });
});

describe('sums over large areas', () => {
  async function withList() {
    const book = await open();
    book.write('一', 'A1:A80', '2');
    return book;
  }

  it.each([
    ['what may read anything', '=INDIRECT("B1")+1', 161],
    ['a range with a calculated end', '=SUM(A1:INDIRECT("A"&B2))', 8],
    ['a name that is none', '=IFERROR(NOSUCH,B1)', 160],
  ])('are right beside %s', async (_, formula, expected) => {
    const { operations, write, value } = await withList();
    operations.batch(() => {
      write('一', 'C1', formula);
      write('一', 'B1', '=SUM(A1:A80)');
      write('一', 'B2', '=SUM(A1:A80)/40');
    });
    expect(value('一', 'C1')).toBe(expected);
  });

  it('are right where each depends on the one before, few or many', async () => {
    const { operations, write, value } = await withList();
    operations.batch(() => {
      for (let row = 40; row >= 1; row -= 1) {
        const before = row === 1 ? '0' : `C${String(row - 1)}`;
        write('一', `C${String(row)}`, `=SUM($A$1:$A$80)+${before}`);
      }
    });
    expect([value('一', 'C1'), value('一', 'C9'), value('一', 'C40')]).toEqual([160, 1_440, 6_400]);
    operations.batch(() => {
      write('一', 'C41', '=SUM(C1:C40)');
      write('一', 'A1', '3');
    });
    expect([value('一', 'C40'), value('一', 'C41')]).toEqual([6_440, (161 * 40 * 41) / 2]);
  });

  it('come to an end where they hold themselves, and say an error within them', async () => {
    const { operations, write, value } = await withList();
    operations.batch(() => {
      write('一', 'A80', '=SUM(A1:A80)');
      write('一', 'B1', '=1/0');
      write('一', 'B2:B80', '1');
      write('一', 'C1', '=SUM(B1:B80)');
      write('一', 'C2', '=SUMIFS(B1:B80,A1:A80,"無い")');
    });
    expect(typeof value('一', 'A80')).toBe('number');
    expect([value('一', 'C1'), value('一', 'C2')]).toEqual([{ error: '#DIV/0!' }, 0]);
  });
});

const KEYS = ['施策', 'あ①い', '①', '②', 'A', 'a', '', 'x*'];
const key = fc.constantFrom(...KEYS);
const figure = fc.oneof(fc.integer({ min: -999, max: 9999 }), fc.constant('—'), fc.constant(''));
const list = fc.array(fc.tuple(key, figure), { minLength: 66, maxLength: 90 });

it('sums over lists and sums of those come out as added up directly', async () => {
  await fc.assert(
    fc.asyncProperty(list, fc.array(fc.tuple(fc.nat(65), key, figure)), async (rows, edits) => {
      const { operations, sheet, write, value } = await open(['元', '表', '計']);
      const last = String(rows.length);
      const enter = (row: number, column: number, content: string | number): void => {
        const typed = { value: content === '' ? null : content, formula: null };
        operations.enter('addin', sheet('元'), cellArea(row, column), () => typed);
      };
      const groups = ['施策', 'A', '①'];
      operations.batch(() => {
        write('計', 'A1', `=SUM(表!C1:C${last})-SUMIFS(表!C1:C${last},表!A1:A${last},"施策")`);
        groups.forEach((name, index) => {
          const row = String(index + 2);
          write('計', `A${row}`, name);
          write('計', `B${row}`, `=SUMIFS(表!C$1:C$${last},表!A$1:A$${last},A${row})*2`);
          write('計', `C${row}`, `=COUNTIFS(表!A$1:A$${last},"*${name}*")`);
        });
        // Each row doubles what it refers to, and the last sums depend on all of them.
        write('表', `A1:A${last}`, '');
        rows.forEach(([name, amount], row) => {
          const at = String(row + 1);
          write('表', `A${at}`, `=元!A${at}&""`);
          write('表', `C${at}`, `=N(元!B${at})*2`);
          enter(row, 0, name);
          enter(row, 1, amount);
        });
      });
      const now = rows.map(([name, amount]) => ({ name, amount }));
      const compare = (): void => {
        const double = (found: typeof now): number =>
          found.reduce((sum, { amount }) => sum + (typeof amount === 'number' ? amount * 2 : 0), 0);
        const same = (name: string) =>
          now.filter((row) => row.name.toLowerCase() === name.toLowerCase());
        expect(value('計', 'A1')).toBe(double(now) - double(same('施策')));
        groups.forEach((name, index) => {
          const row = String(index + 2);
          expect(value('計', `B${row}`)).toBe(double(same(name)) * 2);
          const holding = now.filter((one) => one.name.toLowerCase().includes(name.toLowerCase()));
          expect(value('計', `C${row}`)).toBe(holding.length);
        });
      };
      compare();
      operations.batch(() => {
        for (const [row, name, amount] of edits) {
          enter(row, 0, name);
          enter(row, 1, amount);
          now[row] = { name, amount };
        }
      });
      compare();
      expect(operations.calculations).toBe(edits.length > 0 ? 2 : 1);
    }),
    { numRuns: 25 },
  );
}, 60_000);
