import { toA1 } from '../../../src/core/address/a1';
import type { Check } from '../../../src/core/check';
import { answersIn, planReturn } from '../../../src/core/submissions/planReturn';
import { returnChanges, toReturn } from '../../../src/core/submissions/returnItems';
import { returnMail } from '../../../src/core/submissions/returnMail';
import type { SheetPlan } from '../../../src/core/plan/SheetPlan';
import type { SheetSnapshot } from '../../../src/core/snapshot/Snapshot';
import { bookOf, checkOf as check, type ProgramCells } from '../../support/programs';

const checkOf = (...programs: readonly ProgramCells[]): Check => check(bookOf(...programs));
const WRONG = { name: '電算', total: 20 };
const BLANK = { name: '窓口', results: null };
const options = {
  language: 'ja',
  at: '今日',
  linkTo: null,
  answers: new Map<string, string>(),
  changes: null,
} as const;

function textsOf(plan: SheetPlan): ReadonlyMap<string, unknown> {
  return new Map(
    [...plan.cells].map(({ row, column, content }) => [
      toA1({ row, column }),
      content.kind === 'formula' ? content.formula : content.value,
    ]),
  );
}

/** The sheet as it would be read again, with an answer in a row. */
function answered(plan: SheetPlan, address: string, answer: string): SheetSnapshot {
  const values: (string | number | null)[][] = Array.from({ length: 12 }, () =>
    new Array<null>(8).fill(null),
  );
  for (const { row, column, content } of plan.cells) {
    const line = values[row];
    const value = content.kind === 'formula' ? content.result : content.value;
    if (line !== undefined && typeof value !== 'boolean') {
      line[column] = toA1({ row, column }) === address ? answer : value;
    }
  }
  const line = values[Number(address.slice(1)) - 1];
  if (line !== undefined) line[7] = answer;
  return { name: '指摘票', visibility: 'visible', origin: { row: 0, column: 0 }, values };
}

const back = (checked: Check) => toReturn('a.xlsx', checked, 'ja');

test('a row for each error and warning, with a link, what to do and a place to answer', () => {
  const plan = planReturn(back(checkOf(WRONG, BLANK)), options);
  const texts = textsOf(plan);
  expect(texts.get('A1')).toBe('指摘票');
  expect(['A4', 'D4', 'F4', 'G4', 'H4'].map((at) => texts.get(at))).toEqual([
    ...['番号', '場所', '指摘', '直し方', '回答'],
  ]);
  expect(texts.get('B5')).toBe('エラー');
  expect(texts.get('D5')).toMatch(/^=HYPERLINK\("#'?[^"]+'?!I\d+","[^"]+!I\d+ 合計"\)$/);
  expect(texts.get('E5')).toContain('電算');
  expect(texts.get('G5')).toMatch(/合計を18にする/);
  expect([texts.get('B6'), texts.get('G6')]).toEqual(['警告', '実績を記入してください。']);
  expect(texts.has('H5')).toBe(false);
  expect(plan.print).toEqual({ paper: 'A4', titleRows: { first: 3, last: 3 }, breaks: [] });
  expect(plan.frozen).toEqual({ rows: 4, columns: 0 });
  expect(plan.owned?.name).toBe('hakaru.return');
  expect(plan.owned?.area).toEqual({ top: 0, left: 0, bottom: 5, right: 7 });
});

test('a workbook without anything says so, and has nothing to filter', () => {
  const plan = planReturn(back(checkOf({ name: '電算' })), options);
  expect(textsOf(plan).get('A5')).toBe('直すところはありません。');
  expect(plan.autoFilter).toBeNull();
});

test('an answer stays as long as the same is said of the same program', () => {
  const former = planReturn(back(checkOf(WRONG, BLANK)), options);
  const answers = answersIn({ sheets: [answered(former, 'H6', '来月に実績が出ます')] });
  const anew = textsOf(planReturn(back(checkOf({ ...BLANK, no: 2 })), { ...options, answers }));
  expect(anew.get('H5')).toBe('来月に実績が出ます');
  const other = textsOf(
    planReturn(back(checkOf({ ...BLANK, no: 2, name: '別' })), { ...options, answers }),
  );
  expect(other.has('H5')).toBe(false);
});

describe('what was mended since', () => {
  const names = (items: readonly { readonly rule: string; readonly program: unknown }[]) =>
    items.map(({ rule }) => rule);
  const since = (before: Check, now: Check) => {
    const { mended, fresh, kept } = returnChanges(back(before).items, [back(now)]);
    return [names(mended), names(fresh), names(kept)];
  };

  test('is found by rule, program and field, whatever rows came between', () => {
    expect(since(checkOf(WRONG, BLANK), checkOf({ name: '新しい事業' }, WRONG))).toEqual([
      ['REQ-06'],
      [],
      ['SUM-01'],
    ]);
  });

  test('a mended one and a new one of the same cell are two', () => {
    expect(since(checkOf(WRONG), checkOf({ name: '電算', results: null }))).toEqual([
      ['SUM-01'],
      ['REQ-06'],
      [],
    ]);
  });

  test('the same of another program is new', () => {
    const other = { ...WRONG, name: 'まったく別の事業', no: 9 };
    expect(since(checkOf(WRONG), checkOf(other, { name: '電算', no: 10 }))[1]).toContain('SUM-01');
  });
});

test('the mail says what came, how much is to be seen to, and leaves open until when', () => {
  const own = back(checkOf(WRONG, BLANK));
  const mailed = { ...own, saved: '昨日', copy: 'a.xlsx', isApart: false };
  const mail = { bureau: '総務局', returns: [mailed], remarks: ['ひとこと。'], changes: null };
  const text = returnMail(mail, 'ja');
  expect(text).toContain('総務局 ご担当者様');
  expect(text).toContain(
    '・a.xlsx（2事業、昨日 保存）\n　確かめていただきたいもの：エラー 1件、警告 1件\n',
  );
  expect(text).toContain('　　　　　月　　　日（　　）');
  expect(text).toContain('・ひとこと。');
  expect(returnMail(mail, 'en')).toContain('- a.xlsx (2 programs, saved 昨日)');
});
