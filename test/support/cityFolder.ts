import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bookOf, type SheetOf } from './bookOf';
import { type FormProgram, formProgram, formSheet, unusedProgram } from './form';

type Programs = readonly Partial<FormProgram>[];

/** A bureau's sheet; one without a name leaves it to the file's. */
export function submittedSheet(
  bureau: string | null,
  programs: Programs,
  { year = '平成29年度', from = 1, sheet = bureau ?? '表' } = {},
): SheetOf {
  const own = programs.map((one, index) => formProgram(from + index, one));
  const { values } = formSheet(sheet, [{ row: ['施策', '1-1-1', '防災'], programs: own }]);
  return { name: sheet, rows: [[year, null, '局名', bureau], ...values] };
}

/** As many programs of names of their own, none of them wrong. */
export function clean(bureau: string, count = 3): Programs {
  return Array.from({ length: count }, (_, i) => ({ name: `${bureau}の事業${String(i + 1)}` }));
}

/** The total is another than the sum of its parts, in each. */
function wrong(bureau: string, count: number): Programs {
  return clean(bureau, count).map((one) => ({ ...one, total: 99 }));
}

const submitted = (bureau: string, programs: Programs = clean(bureau), year?: string): Uint8Array =>
  bookOf([submittedSheet(bureau, programs, year === undefined ? {} : { year })]);

/** Named as clerks name them, and in good order. */
const CLEAN = [
  '総合政策局',
  '市民局',
  '保健福祉局',
  'こども未来局',
  '環境局',
  '経済農政局',
  '人事委員会',
];
const WARDS = ['中央区', '花見川区', '若葉区'];

/** It names no bureau. */
const AUDIT = bookOf([submittedSheet(null, clean('監査事務局', 1))]);

/** A city's workbooks as they come in, with every kind of trouble, by the names of their files. */
const FILES: { readonly [file: string]: Uint8Array | string } = {
  '01_総務局.xlsx': submitted('総務局'),
  '01_総務局（修正版）.xlsx': submitted('総務局', [
    ...clean('総務局', 2),
    { name: '総務局の新しい事業' },
  ]),
  ...Object.fromEntries(
    CLEAN.map((bureau, i) => [
      `${String(i + 3).padStart(2, '0')}_${bureau}.xlsx`,
      submitted(bureau),
    ]),
  ),
  ...Object.fromEntries(WARDS.map((ward) => [`${ward}.xlsx`, submitted(ward, clean(ward, 2))])),
  '財政局（提出）.xlsx': submitted('財政局', wrong('財政局', 3)),
  '都市局.xlsx': submitted('都市局', [
    ...clean('都市局', 2),
    { name: '都市局の事業3', results: null },
  ]),
  '建設局.xlsx': submitted('建設局', [
    {
      name: '建設局の事業1',
      resources: [['職員1.00人（正規1.00人）', '8\n9'], ...formProgram(1).resources.slice(1)],
    },
  ]),
  // Of last year, and broken off.
  '稲毛区.xlsx': submitted('稲毛区', clean('稲毛区'), '平成28年度'),
  '緑区.xlsx': submitted('緑区').subarray(0, 400),
  '美浜区.xls': 'an old format',
  '会計室.xlsx': bookOf([{ name: 'メモ', rows: [['後で送ります']] }]),
  '選挙管理委員会.xlsx': bookOf([
    {
      ...submittedSheet('選挙管理委員会', []),
      rows: [
        ['平成29年度', null, '局名', '選挙管理委員会'],
        ...formSheet('表', [
          { row: ['施策', '1-1-1', '防災'], programs: [1, 2, 3].map(unusedProgram) },
        ]).values,
      ],
    },
  ]),
  // One names no bureau and is there twice, one is called otherwise than on the list.
  '監査事務局.xlsx': AUDIT,
  '監査事務局（控え）.xlsx': AUDIT,
  '教育.xlsx': submitted('千葉市教育委員会'),
  // Two in one, and one in two, which name a program alike.
  '消防局・水道局.xlsx': bookOf([
    submittedSheet('消防局', clean('消防局', 1)),
    submittedSheet('水道局', wrong('水道局', 1)),
  ]),
  '病院局その1.xlsx': submitted('病院局', clean('病院局', 2)),
  '病院局その2.xlsx': bookOf([
    submittedSheet('病院局', [...clean('病院局の別', 2), { name: '病院局の事業1' }], { from: 3 }),
  ]),
};

/** Bureaus that have to submit; 議会事務局 is the one that has not. */
export const EXPECTED = [
  ...['総務局', '財政局', ...CLEAN, '都市局', '建設局', '消防局', '水道局', '病院局'],
  ...[...WARDS, '稲毛区', '緑区', '美浜区'],
  ...['会計室', '選挙管理委員会', '監査事務局', '教育委員会', '議会事務局'],
];

/** When the workbooks were saved; the revised one a day later. */
const SAVED = new Date(2026, 2, 10, 9, 0);
const LATER = new Date(2026, 2, 11, 9, 0);

/** Puts the workbooks into a folder of their own, `提出`. */
export function cityFolder(): { readonly cwd: string; readonly files: readonly string[] } {
  const cwd = mkdtempSync(path.join(tmpdir(), 'hakaru-city-'));
  const folder = path.join(cwd, '提出');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(FILES)) {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    const saved = name.includes('修正版') ? LATER : SAVED;
    utimesSync(file, saved, saved);
  }
  return { cwd, files: Object.keys(FILES) };
}
