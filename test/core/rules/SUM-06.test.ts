import { type ProgramCells, seenBy } from '../../support/programs';

/** As many programs that pay 8 a head. */
function others(count: number): ProgramCells[] {
  return Array.from({ length: count }, () => ({}));
}

const FAR = { peopleText: '職員2.10人', people: 27 };

test('a cost per head far from the median of the others is reported', () => {
  const [seen] = seenBy('SUM-06', FAR, ...others(7));
  expect(seen).toMatchObject({
    severity: 'warning',
    cell: 'H3',
    related: ['G3'],
    program: 0,
    expected: 17,
    actual: 27,
  });
  expect(seen?.ja).toContain('12.9百万円');
  expect(seen?.ja).toContain('8.0百万円');
  expect(seen?.en).toContain('12.9');
  expect(seenBy('SUM-06', { ...FAR, people: 10 }, ...others(7))).toMatchObject([{ actual: 10 }]);
});

test('fewer than eight programs say nothing', () => {
  expect(seenBy('SUM-06', FAR, ...others(6))).toEqual([]);
});

test('a cost that may have been rounded from within is left alone', () => {
  // 0.36人 at 8 are 2.88: 3 and 4 may be rounded from within 80–120 %, 5 may not.
  const few = { peopleText: '職員0.36人' };
  expect(seenBy('SUM-06', { ...few, people: 2 }, ...others(7))).toEqual([]);
  expect(seenBy('SUM-06', { ...few, people: 3 }, ...others(7))).toEqual([]);
  expect(seenBy('SUM-06', { ...few, people: 5 }, ...others(7))).toHaveLength(1);
});

test('programs that name non-regular staff are skipped, and do not count', () => {
  const mixed = { peopleText: '職員7.08人\n（正規3.68人、非常勤3.40人）', people: 39 };
  expect(seenBy('SUM-06', mixed, ...others(8))).toEqual([]);
  expect(seenBy('SUM-06', FAR, mixed, ...others(6))).toEqual([]);
});

test.each([{ people: null }, { peopleText: '—' }, { peopleText: null }, { people: '—' }])(
  'without cost or people there is nothing to compare: %j',
  (cells) => {
    expect(seenBy('SUM-06', cells, ...others(8))).toEqual([]);
  },
);

test('a scope note is no kind of staff', () => {
  const scoped = { peopleText: '職員1.00人（他部局のものを除く）', people: 20 };
  expect(seenBy('SUM-06', scoped, ...others(7))).toHaveLength(1);
});
