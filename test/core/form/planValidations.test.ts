import { parseAreas, areaAddress } from '../../../src/core/address/a1';
import { readBook } from '../../../src/core/book/Book';
import { planForm } from '../../../src/core/form/planForm';
import { planValidations } from '../../../src/core/form/planValidations';
import type { PlannedValidation } from '../../../src/core/plan/SheetPlan';
import { chiba } from '../../../src/core/profiles/chiba';
import type { Profile } from '../../../src/core/profile/Profile';
import { formBook, formProgram, formSheet, unusedProgram } from '../../support/form';

function planned(profile: Profile = chiba, taken: readonly string[] = []) {
  const programs = [formProgram(1), unusedProgram(2)];
  const first = formSheet('局', [{ row: ['施策', '4-3-4', 'x'], programs }]);
  const book = readBook(formBook({ ...first, name: '空', values: [] }, first), profile);
  return planValidations(book, new Map([[1, parseAreas(taken.join(','))]]));
}

/** Areas by the rule's kind. */
function placed(validations: readonly PlannedValidation[] = []): Record<string, string> {
  return Object.fromEntries(
    validations.map(({ rule, areas }) => [
      rule.kind === 'list' ? (rule.entries[0] ?? '') : rule.kind,
      areas.map(areaAddress).join(','),
    ]),
  );
}

test('methods, costs and 新規 of every block, unused ones too, on the sheets that have any', () => {
  const [sheet, ...others] = planned();
  expect(others).toEqual([]);
  expect(sheet?.sheet).toBe(1);
  // Four rows a block, below 施策 row and header.
  expect(placed(sheet?.validations)).toEqual({
    '●': 'B3:B10',
    whole: 'H3:H10',
    '① 調達改革': 'L3:L10',
  });
});

test('the list names each method as the form writes it', () => {
  const list = planned()[0]?.validations.find(
    ({ rule }) => rule.kind === 'list' && rule.entries.length > 1,
  );
  expect(list?.rule).toEqual({
    kind: 'list',
    entries: [
      '① 調達改革',
      '② 課題抑制',
      '③ 整理統合',
      '④ アウトソーシング',
      '⑤ 連携・協働',
      '⑥ ICT活用',
      '⑦ 資産活用',
      '⑧ その他',
    ],
  });
});

test('only 新規 refuses; a cost may be a nil mark, a method may go by another of its names', () => {
  const styles = planned()[0]?.validations.map(({ rule, alert }) => [rule.kind, alert.style]);
  expect(styles).toEqual([
    ['list', 'stop'],
    ['whole', 'warning'],
    ['list', 'warning'],
  ]);
});

test('Excel’s limits for titles, sentences and typed lists are kept', () => {
  for (const { rule, prompt, alert } of planned()[0]?.validations ?? []) {
    expect(alert.title.length).toBeLessThanOrEqual(32);
    expect(alert.message.length).toBeLessThanOrEqual(225);
    expect(prompt?.title.length ?? 0).toBeLessThanOrEqual(32);
    expect(prompt?.message.length ?? 0).toBeLessThanOrEqual(255);
    if (rule.kind === 'list') expect(rule.entries.join(',').length).toBeLessThanOrEqual(255);
  }
});

test('a form whose methods do not fit into a typed list gets none', () => {
  const [usual] = chiba.methods;
  if (usual === undefined) throw new Error('No method');
  const long = { ...usual, label: 'あ'.repeat(248) };
  const only = (label: string) => ({ ...chiba, methods: [{ ...usual, label }] });
  expect(placed(planned({ ...chiba, methods: [long] })[0]?.validations)).toHaveProperty(
    `① ${long.label}`,
  );
  for (const profile of [{ ...chiba, methods: [long, ...chiba.methods] }, only('調達,改革')]) {
    expect(Object.keys(placed(planned(profile)[0]?.validations))).toEqual(['●', 'whole']);
  }
});

test('a code without a label stands alone; amounts with decimals are left to the rules', () => {
  const profile = {
    ...chiba,
    decimals: 1,
    methods: [{ code: '委託', label: '委託', aliases: [] }],
  };
  expect(placed(planned(profile)[0]?.validations)).toEqual({ '●': 'B3:B10', 委託: 'L3:L10' });
});

test('a 入力規則 of the user’s is never touched', () => {
  expect(placed(planned(chiba, ['A1:Z4', 'H7', 'L:L'])[0]?.validations)).toEqual({
    '●': 'B5:B10',
    whole: 'H5:H6,H8:H10',
  });
  expect(planned(chiba, ['A:XFD'])).toEqual([]);
});

test('a new form carries what its own plan asks for', () => {
  const policies = [{ code: '4-3-4', name: 'x', programs: 2 }];
  const plan = planForm(chiba, { name: '新', year: 2026, bureau: null, policies });
  expect(placed(plan.validations)).toEqual({
    '●': 'B9:B15',
    whole: 'H9:H15',
    '① 調達改革': 'L9:L15',
  });
});
