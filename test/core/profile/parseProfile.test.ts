import { chiba } from '../../../src/core/profile/chiba';
import { parseProfile, ProfileError } from '../../../src/core/profile/parseProfile';

function faultsOf(json: unknown): readonly { path: string; message: string }[] {
  try {
    parseProfile(json);
  } catch (error) {
    if (error instanceof ProfileError) return error.faults;
    throw error;
  }
  return [];
}

test('the default profile is one, also as JSON', () => {
  expect(parseProfile(JSON.parse(JSON.stringify(chiba)))).toEqual(chiba);
});

test.each([
  [null, ''],
  [{ ...chiba, unit: 3 }, 'unit'],
  [{ ...chiba, tolerance: -1 }, 'tolerance'],
  [{ ...chiba, titles: { ...chiba.titles, cost: [] } }, 'titles.cost'],
  [{ ...chiba, methods: [{ code: '①', label: '', aliases: [] }] }, 'methods[0].label'],
  [{ ...chiba, extra: 1 }, ''],
])('a fault is named by its path (%#)', (json, path) => {
  expect(faultsOf(json).map((fault) => fault.path)).toEqual([path]);
});

test('a title of two columns is refused, also in another width', () => {
  const titles = { ...chiba.titles, cost: ['コスト換算', '所 管 課'] };
  const [fault, ...others] = faultsOf({ ...chiba, titles });
  expect(fault?.path).toBe('titles.section[0]');
  expect(fault?.message).toContain('titles.cost');
  expect(others).toEqual([]);
});

test('a title without letters, and a code given twice, are refused', () => {
  expect(faultsOf({ ...chiba, titles: { ...chiba.titles, goal: ['…'] } })).toMatchObject([
    { path: 'titles.goal[0]' },
  ]);
  const [first] = chiba.methods;
  expect(faultsOf({ ...chiba, methods: [first, first] })).toMatchObject([
    { path: 'methods[1].code' },
  ]);
});

test('the error lists every fault', () => {
  expect(() => parseProfile({ ...chiba, unit: 1, name: '' })).toThrow(/name: .*\nunit: /);
});
