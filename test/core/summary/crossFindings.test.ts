import { chiba } from '../../../src/core/profiles/chiba';
import { withCrossFindings } from '../../../src/core/summary/crossFindings';
import type { SummaryProgram, SummarySource } from '../../../src/core/summary/SummarySource';
import { programOf } from '../compare/programs';
import { summaryForm } from '../../../src/core/summary/toSummarySource';

type Books = readonly (readonly Partial<SummaryProgram>[])[];

function sources(...books: Books): SummarySource[] {
  return books.map((programs, index) => ({
    file: `${String(index)}.xlsx`,
    bureau: ['総務局', '市民局', '都市局'][index] ?? null,
    fiscalYear: 2017,
    unit: '百万円',
    form: summaryForm(chiba),
    period: null,
    methods: chiba.methods,
    sheets: 1,
    programs: programs.map((one) => programOf({ bureau: '総務局', ...one })),
    findings: [],
    unverified: 0,
    leftOut: [],
  }));
}

function seen(...books: Books): string[] {
  return withCrossFindings(sources(...books)).flatMap(({ file, findings }) =>
    findings.map(({ rule, severity, program, sentence }) =>
      [file, rule, severity, program, sentence].join(' '),
    ),
  );
}

test('a program of another workbook’s name is named with that workbook, within a bureau', () => {
  expect(seen([{ name: 'ICT推進' }], [{ name: 'ＩＣＴ 推進' }])).toEqual([
    '1.xlsx XREF-01 warning 0 事務事業名「ＩＣＴ 推進」は、別のブック（0.xlsx）の事業にも使われています。',
  ]);
});

test('another bureau may name its programs and sections alike', () => {
  expect(seen([{ name: 'ICT推進' }], [{ name: 'ＩＣＴ 推進', bureau: '市民局' }])).toEqual([]);
  expect(seen([{ name: '甲' }], [{ name: '甲', bureau: '総務 局' }])).toHaveLength(1);
});

test('the same name twice in one workbook is that workbook’s own affair', () => {
  expect(seen([{}, {}])).toEqual([]);
  expect(seen([{ name: '' }], [{ name: '' }])).toEqual([]);
});

test('a 施策 code with another name than in most workbooks is an error, counted at its program', () => {
  const names = (policyName: string, name: string) => [{ policyName, name }];
  const books = [names('防災', '甲'), names('防災体制', '乙'), names('防災', '丙')] as const;
  expect(seen(...books)).toEqual([
    '1.xlsx XREF-03 error 0 施策 4-3-4 の名称が「防災体制」ですが、ほかの箇所では「防災」です。',
  ]);
  const [, second] = withCrossFindings(sources(...books));
  expect(second?.programs[0]?.errors).toBe(1);
});

test('a section spelled otherwise than in most workbooks is a warning', () => {
  const of = (section: string, name: string) => [{ section, name }];
  expect(seen(of('広報課', '甲'), of('広報 課', '乙'), of('広報課', '丙'))).toEqual([
    expect.stringMatching(/^1\.xlsx REQ-02 warning 0 .*広報 課.*広報課/),
  ]);
});

test('workbooks that agree are handed on as they are', () => {
  const books = sources([{ name: '甲' }], [{ name: '乙' }]);
  expect(withCrossFindings(books)).toEqual(books);
});
