import { chiba } from '../../../src/core/profile/chiba';
import { ofunato } from '../../../src/core/profile/ofunato';
import { PROFILES } from '../../../src/core/profile/profiles';
import { parseProfile } from '../../../src/core/profile/parseProfile';
import { ProfileError } from '../../../src/core/profile/ProfileError';

function faultsOf(json: unknown): readonly { path: string; message: string }[] {
  try {
    parseProfile(json);
  } catch (error) {
    if (error instanceof ProfileError) return error.faults;
    throw error;
  }
  return [];
}

test.each([
  [null, ''],
  [{ ...chiba, unit: 3 }, 'unit'],
  [{ ...chiba, tolerance: -1 }, 'tolerance'],
  [{ ...chiba, titles: { ...chiba.titles, cost: [] } }, 'titles.cost'],
  [{ ...chiba, methods: [{ code: '①', label: '', aliases: [] }] }, 'methods[0].label'],
  [{ ...chiba, extra: 1 }, 'extra'],
])('a fault is named by its path (%#)', (json, path) => {
  expect(faultsOf(json).map((fault) => fault.path)).toEqual([path]);
});

test.each<[unknown, string, RegExp]>([
  [3, '', /［|｛/],
  [{ ...chiba, orientation: undefined }, 'orientation', /block、flat、sheet/],
  [{ ...chiba, unit: '百万' }, 'unit', /百万円/],
  [{ ...chiba, unit: 'ドル' }, 'unit', /単位/],
  [{ ...chiba, decimals: 1.5 }, 'decimals', /整数/],
  [{ ...chiba, tolerance: -1 }, 'tolerance', /0以上/],
  [{ ...chiba, nilMarks: [] }, 'nilMarks', /空/],
  [{ ...chiba, negativeMarks: ['△△'] }, 'negativeMarks[0]', /1文字/],
  [{ ...chiba, numbering: 'page' }, 'numbering', /policy、sheet、workbook、none/],
  [{ ...chiba, rules: { 'SUM-99': 'off' } }, 'rules["SUM-99"]', /知らない項目/],
  [{ ...chiba, rules: { 'SUM-01': 'fatal' } }, 'rules["SUM-01"]', /off、info、warning、error/],
  [{ ...chiba, required: ['cost'] }, 'required[0]', /name、section/],
  [{ ...ofunato, fields: { ...ofunato.fields, name: null } }, 'fields.name', /項目/],
  [{ ...ofunato, sums: undefined }, 'sums', /必要/],
])('a fault is said in a plain sentence (%#)', (json, path, sentence) => {
  const [fault, ...others] = faultsOf(json);
  expect(fault?.path).toBe(path);
  expect(fault?.message).toMatch(sentence);
  expect(others).toEqual([]);
});

test.each(PROFILES)('a form that is shipped is a profile, also as JSON (%#)', (profile) => {
  expect(parseProfile(JSON.parse(JSON.stringify(profile)))).toEqual(profile);
});

test('a ledger whose parts do not fit together is refused at each of them', () => {
  const [sum] = ofunato.sums;
  const json = {
    ...ofunato,
    texts: [{ title: '一般財源', aliases: [], required: false }],
    codes: [{ title: '評価', aliases: [], required: false, list: 'none' }],
    sums: [sum, { ...sum, terms: ['国庫支出金', '国費', '事業費計(A)'] }],
    amounts: ofunato.amounts.map((amount) =>
      amount.title === '国庫支出金' ? { ...amount, yearly: false } : amount,
    ),
  };
  expect(faultsOf(json).map(({ path }) => path)).toEqual([
    'amounts[4].title',
    'codes[0].list',
    'sums[0].terms[0]',
    'sums[1].terms[0]',
    'sums[1].terms[1]',
    'sums[1].id',
    'sums[1].total',
  ]);
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
