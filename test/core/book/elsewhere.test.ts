import { toA1 } from '../../../src/core/address/a1';
import { readBook } from '../../../src/core/book/Book';
import { settingsOfRun } from '../../../src/core/book/run';
import { toRunBook } from '../../../src/core/book/RunBook';
import { chiba } from '../../../src/core/profiles/chiba';
import { renderMessage } from '../../../src/core/rules';
import { checkBook } from '../../../src/core/rules/checkBook';
import { formBook, formProgram, formSheet } from '../../support/form';

interface Part {
  readonly bureau?: string;
  readonly policy?: string;
  readonly programs: readonly Parameters<typeof formProgram>[1][];
  readonly year?: string;
  readonly from?: number;
}

function sheetsOf({
  bureau = '総務局',
  policy = '甲',
  programs,
  year = '平成29年度',
  from = 1,
}: Part) {
  const own = programs.map((program, i) => formProgram(from + i, program));
  const sheet = formSheet('局', [{ row: ['施策', '1-1-1', policy], programs: own }]);
  return formBook({ ...sheet, values: [[year, null, bureau], ...sheet.values] });
}

/** What is said of each workbook of a run because of another one. */
function said(...parts: readonly Part[]): string[][] {
  const snapshots = parts.map(sheetsOf);
  const runs = snapshots.map((snapshot, i) =>
    toRunBook(`${String(i + 1)}.xlsx`, 0, readBook(snapshot, chiba)),
  );
  const settings = settingsOfRun(runs);
  return snapshots.map((snapshot, i) => {
    const run = settings[i];
    const { findings } = checkBook(readBook(snapshot, chiba, run ? { run } : {}));
    const others = findings.filter(({ message }) => message.key === 'elsewhere');
    return others.map(
      ({ severity, rule, cell, message }) =>
        `${severity} ${rule} ${toA1(cell)} ${renderMessage(message, 'ja')}`,
    );
  });
}

const names = (...all: readonly string[]) => all.map((name) => ({ name, section: '人事課' }));

test('two parts of a bureau hold No., names, 施策 and sections against each other', () => {
  const first = { programs: names('一', '二') };
  expect(said(first, { programs: names('三', '四'), from: 3 })).toEqual([[], []]);
  expect(
    said(first, {
      policy: '乙',
      programs: [
        { name: '二', section: '人事 課' },
        { name: '三', section: '人事 課' },
      ],
      from: 2,
    }),
  ).toEqual([
    [],
    [
      'error XREF-03 E2 施策 1-1-1 の名称が「乙」ですが、同じ局・年度の別のブック（1.xlsx）では「甲」です。',
      'error REQ-04 A4 No. 2は、同じ局・年度の別のブック（1.xlsx）の施策 1-1-1の事業にも付いています。',
      'warning XREF-01 C4 事務事業名「二」は、別のブック（1.xlsx）の事業にも使われています。',
      'warning REQ-02 N4 「人事 課」は、同じ局・年度の別のブック（1.xlsx）では「人事課」と書かれています。',
      'warning REQ-02 N8 「人事 課」は、同じ局・年度の別のブック（1.xlsx）では「人事課」と書かれています。',
    ],
  ]);
});

test('another bureau, another year and a workbook that is not counted say nothing', () => {
  const first = { programs: names('一', '二') };
  expect(said(first, { ...first, bureau: '市民局' })).toEqual([[], []]);
  expect(said(first, { ...first, year: '平成28年度' })).toEqual([[], []]);
  expect(said(first, { ...first, programs: names('一', '二', '三') })).toEqual([[], []]);
  expect(said({ ...first, bureau: '' }, { programs: names('三'), bureau: '' })).toEqual([[], []]);
});
