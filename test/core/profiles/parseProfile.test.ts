import { chiba } from '../../../src/core/profiles/chiba';
import { PROFILES } from '../../../src/core/profiles/profiles';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { parseProfile } from '../../../src/core/profiles/parseProfile';
import type { Profile, ProfileField } from '../../../src/core/profile/Profile';
import { ProfileError } from '../../../src/core/profiles/ProfileError';
import { retitled } from '../../support/retitled';

const OWN: ProfileField = {
  key: 'own',
  title: '備考',
  aliases: [],
  kind: 'text',
  required: false,
};

function without(profile: Profile, key: string): unknown {
  return { ...profile, fields: profile.fields.filter((field) => field.key !== key) };
}

function changed(profile: Profile, key: string, change: object): unknown {
  return {
    ...profile,
    fields: profile.fields.map((field) => (field.key === key ? { ...field, ...change } : field)),
  };
}

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
  [retitled(chiba, { cost: '' }), 'fields[7].title'],
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
  [without(chiba, 'goal'), 'fields', /「goal」の項目/],
  [without(ofunato, 'name'), 'fields', /「name」の項目/],
  [changed(chiba, 'goal', { kind: 'date' }), 'fields[3].kind', /text、amount/],
  [changed(chiba, 'goal', { per: 'year' }), 'fields[3].per', /この様式/],
  [changed(ofunato, 'outline', { per: 'year' }), 'fields[4].per', /この項目/],
  [changed(ofunato, 'outline', { per: 'resource' }), 'fields[4].per', /この様式/],
  [changed(ofunato, 'outline', { key: '概要' }), 'fields[4].key', /英数字/],
  [
    { ...ofunato, fields: [...ofunato.fields, { ...OWN, key: 'name' }] },
    'fields[15].key',
    /2つ以上/,
  ],
  [{ ...chiba, fields: [...chiba.fields, OWN] }, 'fields[15].key', /block の様式では/],
  [{ ...chiba, methods: [] }, 'methods', /空/],
  [{ ...chiba, resources: { ...chiba.resources, things: [] } }, 'resources.things', /空/],
  [{ ...chiba, labels: { ...chiba.labels, policy: [] } }, 'labels.policy', /空/],
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

test('a form whose parts do not fit together is refused at each of them', () => {
  const [sum] = ofunato.sums;
  const json = {
    ...ofunato,
    fields: ofunato.fields.map((field) => {
      if (field.key === 'outline') return { ...field, title: '一般財源' };
      if (field.key === 'grade') return { ...field, list: 'none' };
      return field.key === 'national' ? { ...field, per: undefined } : field;
    }),
    sums: [sum, { ...sum, terms: ['national', 'state', 'project'] }],
  };
  expect(faultsOf(json).map(({ path }) => path)).toEqual([
    'fields[9].title',
    'fields[13].list',
    'sums[0].terms[0]',
    'sums[1].terms[0]',
    'sums[1].terms[1]',
    'sums[1].id',
    'sums[1].total',
  ]);
});

test('a title of two columns is refused, also in another width', () => {
  const [fault, ...others] = faultsOf(retitled(chiba, { cost: '所 管 課' }));
  expect(fault?.path).toBe('fields[14].title');
  expect(fault?.message).toContain('fields[7]');
  expect(others).toEqual([]);
});

test('a title without letters, and a code given twice, are refused', () => {
  expect(faultsOf(retitled(chiba, { goal: '…' }))).toMatchObject([{ path: 'fields[3].title' }]);
  const [first] = chiba.methods;
  expect(faultsOf({ ...chiba, methods: [first, first] })).toMatchObject([
    { path: 'methods[1].code' },
  ]);
});

test('what a form of rows has no use for may be left out', () => {
  const { resources, previousNilMarks, newMarks, methods, ...others } = ofunato;
  const { nonRegularPay, nonRegularKinds, labels, ...rest } = others;
  const { fiscalYear, bureau } = labels;
  expect([resources.people, previousNilMarks, newMarks, methods]).toEqual([[], [], [], []]);
  expect([nonRegularPay, nonRegularKinds]).toEqual([0, []]);
  expect(parseProfile({ ...rest, labels: { fiscalYear, bureau } })).toEqual(ofunato);
});

test('the error lists every fault', () => {
  expect(() => parseProfile({ ...chiba, unit: 1, name: '' })).toThrow(/name: .*\nunit: /);
});
