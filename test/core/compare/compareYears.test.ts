import fc from 'fast-check';
import { compareYears, inOrder } from '../../../src/core/compare/compareYears';
import { programOf } from './programs';

const years = (
  older: readonly Parameters<typeof programOf>[0][],
  newer: readonly Parameters<typeof programOf>[0][],
) => compareYears({ programs: older.map(programOf) }, { programs: newer.map(programOf) });

test('a program is known by its 施策 and name, whatever its width and spaces', () => {
  const { kept, added, gone } = years([{ name: 'ICT 推進' }], [{ name: 'ＩＣＴ推進' }]);
  expect(kept).toMatchObject([{ by: 'name', likeness: 1, change: 0 }]);
  expect([added, gone]).toEqual([[], []]);
});

test('cost and last year’s budget are compared', () => {
  const newer = { cost: { people: 8, things: 0, money: 22, total: 30 }, previous: 7.5 };
  const { kept, total } = years([{}], [newer]);
  expect(kept).toMatchObject([{ change: 12, settled: -2.5 }]);
  expect(total).toEqual({ older: 18, newer: 30 });
});

test('what one of the years does not know is no change', () => {
  const blank = { cost: { people: null, things: null, money: null, total: null }, previous: null };
  expect(years([{}], [blank]).kept).toMatchObject([{ change: null, settled: null }]);
});

test('a renamed program is proposed by likeness within its 施策, the most alike first', () => {
  const { kept, added, gone } = years(
    [{ name: '職員研修の実施' }, { name: '職員健康診断の実施' }],
    [{ name: '職員健康診断等の実施' }, { name: '防災訓練' }],
  );
  expect(kept).toMatchObject([{ older: { name: '職員健康診断の実施' }, by: 'renamed' }]);
  expect(kept[0]?.likeness).toBeGreaterThan(0.7);
  expect(added.map(({ name }) => name)).toEqual(['防災訓練']);
  expect(gone.map(({ name }) => name)).toEqual(['職員研修の実施']);
});

test('likeness does not reach over 施策, an equal name does', () => {
  const { kept, added } = years(
    [
      { name: '国際交流の推進', policyCode: '3-4-1' },
      { name: '広報', policyCode: '3-4-1' },
    ],
    [{ name: '国際交流等の推進' }, { name: '広報' }],
  );
  expect(kept).toMatchObject([{ newer: { name: '広報' }, by: 'name' }]);
  expect(added.map(({ name }) => name)).toEqual(['国際交流等の推進']);
});

test('of two programs of one name each has one partner; nameless ones have none', () => {
  const { kept, added, gone } = years([{}, {}, { name: '' }], [{}, { name: '' }]);
  expect([kept.length, added.length, gone.length]).toEqual([1, 1, 2]);
});

test('every program of both years is kept, new or gone, exactly once', () => {
  const names = fc.array(fc.constantFrom('研修', '研修等', '防災', '防災訓練', '広報', ''));
  fc.assert(
    fc.property(names, names, (older, newer) => {
      const one = years(
        older.map((name, no) => ({ name, no })),
        newer.map((name, no) => ({ name, no })),
      );
      const olds = [...one.kept.map((kept) => kept.older), ...one.gone].map(({ no }) => no);
      const news = [...one.kept.map((kept) => kept.newer), ...one.added].map(({ no }) => no);
      expect(olds.sort()).toEqual(older.map((_, no) => no).sort());
      expect(news.sort()).toEqual(newer.map((_, no) => no).sort());
    }),
  );
});

test('two years given the wrong way round are turned; equal ones and unknown ones are not', () => {
  const [older, newer] = [{ fiscalYear: 2016 }, { fiscalYear: 2017 }];
  expect(inOrder(older, newer)).toEqual({ older, newer, order: 'given' });
  expect(inOrder(newer, older)).toEqual({ older, newer, order: 'turned' });
  expect(inOrder(newer, newer).order).toBe('equal');
  expect(inOrder<{ fiscalYear: number | null }>(newer, { fiscalYear: null }).order).toBe('given');
});

test('texts that stand there as last year are told with their cells; width and blanks are no words', () => {
  const { kept } = years(
    [
      {
        texts: [
          { field: 'results', cell: 'J9', text: '研修 30回' },
          { field: 'analysis', cell: 'K9', text: '足りない。' },
          { field: 'direction', cell: 'M10', text: '続ける。' },
        ],
      },
    ],
    [
      {
        texts: [
          { field: 'results', cell: 'J5', text: '研修\n３０回' },
          { field: 'analysis', cell: 'K5', text: '続ける。' },
          { field: 'direction', cell: 'M5', text: '続ける。' },
        ],
      },
    ],
  );
  expect(kept[0]?.repeated).toEqual([
    { field: 'results', older: 'J9', newer: 'J5' },
    { field: 'direction', older: 'M10', newer: 'M5' },
  ]);
});
