import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { checkWorkbook } from '../../src/core/check';
import { chiba } from '../../src/core/profiles/chiba';
import { type CellValue, textOf } from '../../src/core/snapshot/CellValue';
import { dateTimeLabel } from '../../src/core/words/format';
import { readXlsx } from '../../src/files/readXlsx';
import { folderWith, hakaru, SAMPLES } from '../cli/runCli';
import { bookOf } from '../support/bookOf';
import { formProgram, formSheet } from '../support/form';
import { openPane } from '../support/officePane';
import { PaneUser } from '../support/PaneUser';

jest.setTimeout(120_000);

const PER_POLICY = readFileSync(path.join(SAMPLES, 'bureau-restored-per-policy.xlsx'));
const FORM = '3-4-1';
/** Stands for when a summary was made: one that is made anew has another. */
const LONG_AGO = '昔';
const NAME = 'hakaru.summary';
const HEADING = [
  '主要事務事業 集計',
  '局',
  '年度',
  '作成',
  'もとのブック',
  '未対応の指摘',
  '単位など',
];

type Change = (xml: string) => string;

/** The workbook with some of its parts changed. */
function edited(bytes: Uint8Array, changes: Readonly<Record<string, Change>>): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const changed = change(xml);
    if (changed === xml) throw new Error(`Nothing changes in ${name}.`);
    parts[name] = strToU8(changed);
  }
  return zipSync(parts);
}

const inWorkbook =
  (change: Change) =>
  (bytes: Uint8Array): Uint8Array =>
    edited(bytes, { 'xl/workbook.xml': change });

/** A name of ours on a sheet, hidden as ours are. */
function named(sheet: number, content: string): string {
  return `<definedName name="${NAME}" localSheetId="${String(sheet)}" hidden="1">${content}</definedName>`;
}

const OURS = new RegExp(`<definedName name="${NAME}"[^>]*>([^<]*)</definedName>`);

/** Our name as it is, of other cells. */
const pointing = (to: (address: string) => string): ((bytes: Uint8Array) => Uint8Array) =>
  inWorkbook((xml) => xml.replace(OURS, (whole, at: string) => whole.replace(at, to(at))));

const added = (...names: readonly string[]): ((bytes: Uint8Array) => Uint8Array) =>
  inWorkbook((xml) =>
    xml.includes('<definedNames>')
      ? xml.replace('<definedNames>', `<definedNames>${names.join('')}`)
      : xml.replace('</sheets>', `</sheets><definedNames>${names.join('')}</definedNames>`),
  );

/** The sample with its summary, made long ago; its sheet is the fifth. */
async function summarized(): Promise<Uint8Array> {
  const cwd = folderWith({ 'in.xlsx': PER_POLICY });
  expect((await hakaru(cwd, 'summarize', 'in.xlsx', '-o', 'out.xlsx')).code).toBe(0);
  const made = dateTimeLabel(new Date(2026, 3, 1, 9, 5));
  return edited(readFileSync(path.join(cwd, 'out.xlsx')), {
    [SUMMARY_PART]: (xml) => xml.replace(made, LONG_AGO),
  });
}

const SUMMARY_PART = 'xl/worksheets/sheet5.xml';

/** A copy of the summary as Excel's dialog makes it: with the name, in front of all. */
function withCopy(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[SUMMARY_PART];
  if (part === undefined) throw new Error('There is a summary.');
  const copy = strFromU8(part).replace(/<drawing [^>]*\/>/, '');
  const whole = edited(zipSync({ ...parts, 'xl/worksheets/sheet99.xml': strToU8(copy) }), {
    '[Content_Types].xml': (xml) =>
      xml.replace(
        '</Types>',
        '<Override PartName="/xl/worksheets/sheet99.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      ),
    'xl/_rels/workbook.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet99.xml"/></Relationships>',
      ),
  });
  return edited(whole, {
    'xl/workbook.xml': (xml) => {
      const place = OURS.exec(xml)?.[1] ?? '';
      const shifted = xml.replaceAll(
        /localSheetId="(\d+)"/g,
        (_, at: string) => `localSheetId="${String(Number(at) + 1)}"`,
      );
      const id = /(r:id|[a-z0-9]+:id)="rId\d+"/.exec(xml)?.[1] ?? 'r:id';
      return shifted
        .replace('<sheets>', `<sheets><sheet name="集計 (2)" sheetId="99" ${id}="rId99"/>`)
        .replace(
          '<definedNames>',
          `<definedNames>${named(0, place.replace("'集計'", "'集計 (2)'"))}`,
        );
    },
  });
}

/** Our heading over a strategy sheet, named as ours. */
function headedForm(): Uint8Array {
  const { values } = formSheet('総務局', [
    { row: ['施策', '3-4-1', '防災'], programs: [formProgram(1), formProgram(2)] },
  ]);
  const heading = HEADING.map((text) => [text, LONG_AGO]);
  const book = bookOf([{ name: '集計', rows: [...heading, [], ...values] }]);
  return added(named(0, "'集計'!$A$1:$O$40"))(book);
}

const isCopy = ({ name }: { readonly name: string }): boolean => name === '集計 (2)';

interface Case {
  readonly make: (ours: Uint8Array) => Uint8Array;
  /** The sheet that holds the summary then; null where it is refused. */
  readonly chosen: string | null;
}

const CORPUS: Readonly<Record<string, Case>> = {
  'our own': { make: (ours) => ours, chosen: '集計' },
  'a hidden name on the form': {
    make: () => added(named(0, `'${FORM}'!$A$1:$O$400`))(PER_POLICY),
    chosen: '集計',
  },
  'a small one on the form': {
    make: () => added(named(0, `'${FORM}'!$A$1:$B$2`))(PER_POLICY),
    chosen: '集計',
  },
  'one of whole columns on the form': {
    make: () => added(named(0, `'${FORM}'!$A:$XFD`))(PER_POLICY),
    chosen: '集計',
  },
  'a name on the form beside our own': {
    make: added(named(0, `'${FORM}'!$A$1:$O$400`)),
    chosen: '集計',
  },
  'our name on the summary, of the form’s cells': {
    make: pointing(() => `'${FORM}'!$A$1:$O$400`),
    chosen: '集計 (2)',
  },
  'our name moved to the form': {
    make: inWorkbook((xml) => xml.replace(OURS, named(0, `'${FORM}'!$A$1:$O$60`))),
    chosen: '集計 (2)',
  },
  'a name of the form that stands for the summary’s cells': {
    make: inWorkbook((xml) => xml.replace(OURS, named(0, "'集計'!$A$1:$O$60"))),
    chosen: '集計 (2)',
  },
  'our name moved down': { make: pointing((at) => at.replace('$A$1', '$A$3')), chosen: '集計 (2)' },
  'our name moved aside': {
    make: pointing((at) => at.replace('$A$1', '$B$1')),
    chosen: '集計 (2)',
  },
  'our name without cells': { make: pointing(() => '#REF!'), chosen: '集計 (2)' },
  'our name of cells apart': {
    make: pointing((at) => `${at},'集計'!$Z$1`),
    chosen: '集計 (2)',
  },
  'our name of the title alone': {
    make: pointing(() => "'集計'!$A$1:$O$1"),
    chosen: '集計 (2)',
  },
  'our name of less than we wrote': {
    make: pointing(() => "'集計'!$A$1:$O$20"),
    chosen: null,
  },
  'our name of more than we wrote': {
    make: pointing(() => "'集計'!$A$1:$Z$900"),
    chosen: '集計',
  },
  'our name gone': { make: inWorkbook((xml) => xml.replace(OURS, '')), chosen: '集計 (2)' },
  'our name of the whole workbook': {
    make: inWorkbook((xml) => xml.replace(OURS, (name) => name.replace(/localSheetId="\d+"/, ''))),
    chosen: '集計 (2)',
  },
  'a title that the user wrote': {
    make: (ours) =>
      edited(ours, { [SUMMARY_PART]: (xml) => xml.replace('主要事務事業 集計', '総務局の集計') }),
    chosen: '集計 (2)',
  },
  'a label that the user wrote': {
    make: (ours) => edited(ours, { [SUMMARY_PART]: (xml) => xml.replace('単位など', '備考') }),
    chosen: '集計 (2)',
  },
  'a copy before it': { make: withCopy, chosen: '集計' },
  'a copy, none with the tab’s name': {
    make: (ours) =>
      inWorkbook((xml) =>
        xml.replaceAll('name="集計"', 'name="局の表"').replaceAll("'集計'!", "'局の表'!"),
      )(withCopy(ours)),
    chosen: '集計 (2)',
  },
  'our heading and our name on a strategy sheet': { make: headedForm, chosen: '集計 (2)' },
  'a form that is called 集計, named': {
    make: () =>
      inWorkbook((xml) => xml.replace(`name="${FORM}"`, 'name="集計"'))(
        added(named(0, "'集計'!$A$1:$O$400"))(PER_POLICY),
      ),
    chosen: '集計 (2)',
  },
};

function programs(bytes: Uint8Array): string[] {
  const { book } = checkWorkbook(readXlsx(bytes), chiba);
  return book.programs.map(({ fields }) => textOf(fields.name.value) ?? '');
}

/** The sheet whose summary was made just now. */
function freshSummary(bytes: Uint8Array): string | null {
  const isFresh = (values: readonly (readonly CellValue[])[]): boolean =>
    values[0]?.[0] === HEADING[0] && ![LONG_AGO, undefined].includes(values[3]?.[1] as string);
  return readXlsx(bytes).sheets.find(({ values }) => isFresh(values))?.name ?? null;
}

async function throughCommand(bytes: Uint8Array) {
  const cwd = folderWith({ 'in.xlsx': bytes });
  const { code, out } = await hakaru(cwd, 'summarize', 'in.xlsx', '-o', 'out.xlsx');
  return { out, saved: code === 0 ? readFileSync(path.join(cwd, 'out.xlsx')) : null };
}

async function throughPane(bytes: Uint8Array) {
  const user = new PaneUser(await openPane(bytes, { name: 'in.xlsx' }));
  const end = await user.summarize();
  const { notices } = user;
  const { workbook } = user.pane.excel;
  // What cannot be saved here is looked at in the workbook itself.
  const values = workbook.sheets.map((sheet) => {
    const texts = Array.from({ length: 4 }, (_, row) => [
      sheet.cell(row, 0)?.value ?? null,
      sheet.cell(row, 1)?.value ?? null,
    ]);
    return { name: sheet.name, values: texts };
  });
  const basis = {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      origin: { row: 0, column: 0 },
      values: Array.from({ length: 400 }, (_, row) =>
        Array.from({ length: 16 }, (__, column) => sheet.cell(row, column)?.value ?? null),
      ),
    })),
  };
  const { book } = checkWorkbook(basis, chiba);
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
  const fresh = values.find(
    ({ values: rows }) =>
      rows[0]?.[0] === HEADING[0] && rows[3]?.[0] === '作成' && rows[3][1] !== LONG_AGO,
  );
  return {
    end,
    notices,
    chosen: end === 'done' ? (fresh?.name ?? null) : null,
    programs: book.programs.map(({ fields }) => textOf(fields.name.value) ?? ''),
  };
}

describe('which sheet is written anew', () => {
  let ours: Uint8Array;
  beforeAll(async () => {
    ours = await summarized();
  });

  test.each(Object.entries(CORPUS))('%s', async (_, { make, chosen }) => {
    const bytes = make(ours);
    const before = programs(bytes);
    expect(before.length).toBeGreaterThan(1);
    const command = await throughCommand(bytes);
    expect(command.saved === null ? null : freshSummary(command.saved)).toBe(chosen);
    if (command.saved !== null) expect(programs(command.saved)).toEqual(before);
    const isTold = chosen === '集計 (2)' && !readXlsx(bytes).sheets.some(isCopy);
    expect(command.out.includes('集計はシート「集計 (2)」です')).toBe(isTold);
    const pane = await throughPane(bytes);
    expect(pane.chosen).toBe(chosen);
    expect(pane.programs).toEqual(before);
    expect(pane.notices.includes('シート「集計 (2)」に作りました')).toBe(isTold);
    if (chosen === null)
      expect(pane.notices).toContain('シートが広がる場所に、ほかの内容があります');
  });
});

test('where two sheets have one name, which no Excel opens, the form is not lost', async () => {
  const twice = inWorkbook((xml) => xml.replace(`name="${FORM}"`, 'name="集計"'))(
    await summarized(),
  );
  const before = programs(twice);
  const { saved } = await throughCommand(twice);
  expect(saved === null ? [] : programs(saved)).toEqual(before);
  expect(saved === null ? null : freshSummary(saved)).toBe('集計 (2)');
});
