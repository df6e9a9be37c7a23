import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { LIMITS } from '../../src/files/limits';
import { formProgram, formSheet } from '../support/form';
import { asWrittenBy } from '../files/manners';
import { folderWith, hakaru, SAMPLES } from './runCli';

const SAMPLE = readFileSync(path.join(SAMPLES, 'bureau-as-printed.xlsx'));
const SHEET = 'xl/worksheets/sheet1.xml';

/** One blank total, at I3; a method to be fixed. */
const FORM = asWrittenBy('excel', {
  sheet: formSheet('総務局', [
    {
      row: ['施策', '3-4-1', '防災'],
      programs: [formProgram(1, { total: null, methods: ['(6) ICT活用'] })],
    },
  ]),
  formulas: {},
  absent: [],
});

/** The file with one part changed or added. */
function withPart(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const old = parts[part];
  return zipSync({
    ...parts,
    [part]: strToU8(change(old ? Buffer.from(old).toString('utf8') : '')),
  });
}

const inSheet = (from: string, to: string) =>
  withPart(FORM, SHEET, (xml) => {
    expect(xml).toContain(from);
    return xml.replace(from, to);
  });

const PROTECTION = '<sheetProtection sheet="1" objects="1"/>';
const protectedForm = inSheet('<mergeCells', `${PROTECTION}<mergeCells`);
const compound = new Uint8Array([
  ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ...new Array<number>(512).fill(0),
  ...Buffer.from('EncryptedPackage\0', 'utf16le'),
  0,
  0,
]);

async function runIn(cwd: string, ...argv: readonly string[]) {
  const before = readdirSync(cwd).sort();
  const run = await hakaru(cwd, ...argv);
  return { ...run, isUntouched: readdirSync(cwd).sort().join() === before.join() };
}

describe('refused by name, and nothing is written', () => {
  test.each<[string, string, Uint8Array, RegExp, RegExp]>([
    [
      'a protected sheet, filling',
      'fill',
      protectedForm,
      /'総務局'!I3: シートが保護されています/,
      /'総務局'!I3: The sheet is protected/,
    ],
    [
      'a protected sheet, fixing',
      'fix',
      protectedForm,
      /'総務局'!L3: シートが保護されています/,
      /'総務局'!L3: The sheet is protected/,
    ],
    [
      'a target in an array formula',
      'fill',
      inSheet('<c r="S40"><f t="array" ref="S40:T41">', '<c r="S40"><f t="array" ref="I3:T41">'),
      /'総務局'!I3: 配列数式/,
      /'総務局'!I3: It belongs to an array formula/,
    ],
    [
      'a target in a data table',
      'fill',
      inSheet(
        '<c r="S40"><f t="array" ref="S40:T41">',
        '<c r="S40"><f t="dataTable" ref="I3:T41" r1="A1">',
      ),
      /'総務局'!I3: データ テーブル/,
      /'総務局'!I3: It belongs to a data table/,
    ],
    [
      'a signed file, filling',
      'fill',
      withPart(FORM, '_xmlsignatures/sig1.xml', () => '<a/>'),
      /電子署名/,
      /digital signature/,
    ],
    [
      'a signed file, fixing',
      'fix',
      withPart(FORM, '_xmlsignatures/sig1.xml', () => '<a/>'),
      /電子署名/,
      /digital signature/,
    ],
    [
      'a signed file, marking',
      'mark',
      withPart(FORM, '_xmlsignatures/sig1.xml', () => '<a/>'),
      /電子署名/,
      /digital signature/,
    ],
    ['a file with a password', 'fill', compound, /パスワードで保護/, /protected by a password/],
    ['a torn file', 'mark', SAMPLE.subarray(0, 900), /途中で切れて/, /cut off/],
    ['no workbook', 'fix', strToU8('hello'), /ブック.*ではありません/, /not an Excel workbook/],
    [
      'a workbook without the form',
      'fill',
      withPart(FORM, SHEET, (xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>')),
      /戦略シートがありません/,
      /no strategy sheet/i,
    ],
    [
      'a file that would become too large',
      'fill',
      zipSync({ ...unzipSync(FORM), 'xl/media/a.bin': new Uint8Array(LIMITS.unreadRatioFrom + 1) }),
      /大きくなりすぎる/,
      /too large when unpacked/,
    ],
  ])('%s', async (_, command, bytes, japanese, english) => {
    const cwd = folderWith({ 'in.xlsx': bytes });
    for (const [language, words] of Object.entries({ ja: japanese, en: english })) {
      const run = await runIn(cwd, command, 'in.xlsx', '-o', 'out.xlsx', '--lang', language);
      expect(run).toMatchObject({ code: 2, out: '', isUntouched: true });
      expect(run.err).toMatch(words);
      expect(run.err.split('\n')).toHaveLength(2);
    }
    expect(Buffer.compare(readFileSync(path.join(cwd, 'in.xlsx')), bytes)).toBe(0);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['no output', ['fill', 'in.xlsx'], /「-o, --output」を指定/],
    ['no input', ['fix', '-o', 'o.xlsx'], /ファイルを指定/],
    ['two inputs', ['mark', 'in.xlsx', 'in.xlsx', '-o', 'o.xlsx'], /多すぎます/],
    [
      'an input that is not there',
      ['mark', 'none.xlsx', '-o', 'o.xlsx'],
      /none\.xlsx: 見つかりません/,
    ],
    [
      'a folder for a file',
      ['mark', '.', '-o', 'o.xlsx'],
      /ファイルではなくフォルダーです \(EISDIR\)/,
    ],
    ['the input itself', ['fill', 'in.xlsx', '-o', './x/../in.xlsx'], /元のブックには/],
    [
      'a name that belies what is in it',
      ['fill', 'in.xlsx', '-o', 'o.xlsm'],
      /o\.xlsm: \.xlsx で終わる名前に/,
    ],
    ['another kind of file', ['mark', 'in.xlsx', '-o', 'o.csv'], /o\.csv: \.xlsx で終わる/],
    ['one with macros by another name', ['fix', 'in.xlsm', '-o', 'o.xlsx'], /o\.xlsx: \.xlsm で/],
    ['an unknown rule', ['fix', 'in.xlsx', '-o', 'o.xlsx', '--rule', 'SUM-99'], /SUM-99/],
    ['an unknown option', ['mark', 'in.xlsx', '-o', 'o.xlsx', '--values'], /--values/],
    [
      'no folder to write to',
      ['fill', 'in.xlsx', '-o', 'x/o.xlsx'],
      /フォルダーがありません \(ENOENT\)/,
    ],
    [
      'a folder in the place',
      ['fill', 'in.xlsx', '-o', 'folder.xlsx'],
      /folder\.xlsx: 同じ名前のフォルダーがあります/,
    ],
    [
      'a profile that is not there',
      ['fill', 'in.xlsx', '-o', 'o.xlsx', '--profile', 'p.json'],
      /p\.json/,
    ],
  ])('%s', async (_, argv, words) => {
    const cwd = folderWith({ 'in.xlsx': SAMPLE });
    mkdirSync(path.join(cwd, 'folder.xlsx'));
    writeFileSync(path.join(cwd, 'in.xlsm'), SAMPLE);
    const run = await runIn(cwd, ...argv);
    expect(run).toMatchObject({ code: 2, out: '', isUntouched: true });
    expect(run.err).toMatch(words);
  });

  test.each([
    ['a symbolic link', symlinkSync],
    ['a hard link', linkSync],
  ])('an output that is %s to the input', async (_, link) => {
    const cwd = folderWith({ 'in.xlsx': SAMPLE });
    link(path.join(cwd, 'in.xlsx'), path.join(cwd, 'link.xlsx'));
    const run = await runIn(cwd, 'fill', 'in.xlsx', '-o', 'link.xlsx');
    expect(run).toMatchObject({ code: 2, out: '', isUntouched: true });
    expect(run.err).toMatch(/元のブックには/);
    expect(Buffer.compare(readFileSync(path.join(cwd, 'in.xlsx')), SAMPLE)).toBe(0);
  });
});

describe('goes through', () => {
  test('with --force an output that is there already is replaced as a whole', async () => {
    const cwd = folderWith({ 'in.xlsx': SAMPLE, 'out.xlsx': 'old' });
    const run = await runIn(cwd, 'fill', 'in.xlsx', '-o', 'out.xlsx', '--force');
    expect(run).toMatchObject({ code: 0, err: '', isUntouched: true });
    expect(readFileSync(path.join(cwd, 'out.xlsx')).length).toBeGreaterThan(1000);
  });

  test('an unlocked cell of a protected sheet, as in Excel', async () => {
    const unlocked = withPart(protectedForm, 'xl/styles.xml', (xml) =>
      xml.replace('<xf numFmtId="14"/>', '<xf numFmtId="14"><protection locked="0"/></xf>'),
    );
    const cwd = folderWith({ 'in.xlsx': unlocked });
    expect(await hakaru(cwd, 'fill', 'in.xlsx', '-o', 'out.xlsx')).toMatchObject({
      code: 0,
      err: '',
    });
  });

  test('marks leave a protected sheet as it is, and say so', async () => {
    const cwd = folderWith({ 'in.xlsx': protectedForm });
    const run = await hakaru(cwd, 'mark', 'in.xlsx', '-o', 'out.xlsx');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/総務局: シートが保護されているため/);
    expect(Buffer.compare(readFileSync(path.join(cwd, 'out.xlsx')), protectedForm)).toBe(0);
  });
});
