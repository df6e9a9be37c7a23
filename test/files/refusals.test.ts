import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { FileProblem, type FileProblemReason } from '../../src/files/FileProblem';
import { LIMITS } from '../../src/files/limits';
import { patchXlsx } from '../../src/files/patchXlsx';
import { readWorkbookFile, readXlsx } from '../../src/files/readXlsx';
import { fileProblemText } from '../../src/files/problemText';
import {
  bookWith,
  excelParts,
  relationship,
  relationships,
  workbook,
  worksheet,
  zipParts,
} from './parts';

const SOUND = bookWith(
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12.5</v></c></row>'.repeat(3),
);

function reasonOf(bytes: Uint8Array): FileProblemReason | 'read' {
  try {
    readXlsx(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof FileProblem) return error.reason;
    throw error;
  }
}

function compound(stream: string): Uint8Array {
  const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const name = Buffer.from(`${stream}\0`, 'utf16le');
  return new Uint8Array([...magic, ...new Array<number>(1024).fill(0), ...name, 0, 0]);
}

/** Where a signature begins, searched from the end. */
function find(bytes: Uint8Array, signature: readonly number[]): number {
  return Buffer.from(bytes).lastIndexOf(Buffer.from(signature));
}

describe('what is no workbook is refused by name', () => {
  test.each<[FileProblemReason, Uint8Array]>([
    ['empty', new Uint8Array()],
    ['html', new TextEncoder().encode('<html><table></table></html>')],
    ['html', new TextEncoder().encode('\ufeff\r\n<!DOCTYPE html><p>')],
    ['html', new TextEncoder().encode('<?xml version="1.0"?><html xmlns="urn:x">')],
    ['xml', new TextEncoder().encode('<?xml version="1.0"?><Workbook xmlns="urn:x"/>')],
    ['pdf', new TextEncoder().encode('%PDF-1.7\n')],
    ['text', new TextEncoder().encode('\ufeff局,金額\r\n総務局,1\r\n')],
    // 局,金額 in Shift_JIS, and in UTF-16 with tabs as Excel writes it.
    ['text', new Uint8Array([0x8b, 0xc7, 0x2c, 0x8b, 0xe0, 0x8a, 0x7a, 0x0d, 0x0a])],
    ['text', new Uint8Array([0xff, 0xfe, ...Buffer.from('局\t金額\r\n', 'utf16le')])],
    ['notWorkbook', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['labelled', compound('DRMEncryptedTransform')],
    ['labelled', compound('DRMEncryptedDataSpace')],
    [
      'openDocument',
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      }),
    ],
    ['notWorkbook', compound('WordDocument')],
    ['encrypted', compound('EncryptedPackage')],
    ['oldFormat', compound('Workbook')],
    ['oldFormat', compound('Book')],
    ['oldFormat', new Uint8Array([9, 4, 6, 0, 0, 0, 0x10, 0])],
    ['truncated', SOUND.subarray(0, SOUND.length - 1)],
    ['truncated', SOUND.subarray(0, 100)],
    ['noWorkbookPart', zipParts({ 'word/document.xml': '<w/>' })],
    [
      'noWorkbookPart',
      zipParts({
        '_rels/.rels': relationships(relationship('a', 'officeDocument', 'xl/workbook.xml')),
      }),
    ],
    [
      'binaryFormat',
      zipParts({
        '_rels/.rels': relationships(relationship('a', 'officeDocument', 'xl/workbook.bin')),
      }),
    ],
  ])('%s', (reason, bytes) => {
    expect(reasonOf(bytes)).toBe(reason);
  });

  test('a Word document inside a sound package', () => {
    const document = '<w:document xmlns:w="urn:word"/>';
    expect(reasonOf(zipParts(excelParts('', { 'xl/workbook.xml': document })))).toBe('damaged');
  });
});

describe('damage', () => {
  test.each<[string, string]>([
    ['an unclosed element', '<row r="1"><c r="A1"><v>1</v></row>'],
    [
      'a text that the table of shared texts does not have',
      '<row r="1"><c r="A1" t="s"><v>9</v></c></row>',
    ],
    ['a number that is none', '<row r="1"><c r="A1"><v>12abc</v></c></row>'],
    ['an infinite number', '<row r="1"><c r="A1"><v>1e999</v></c></row>'],
    ['a kind of cell that does not exist', '<row r="1"><c r="A1" t="zzz"><v>1</v></c></row>'],
    ['a column past the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a row past the last', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ['a row without number', '<row r="x"><c r="A1"><v>1</v></c></row>'],
    ['a row past the last without a cell', '<row r="1048577"/>'],
    ['a row with a hexadecimal number', '<row r="0x5"><c r="A5"><v>1</v></c></row>'],
    [
      'a text longer than a cell can hold',
      `<row r="1"><c r="A1" t="str"><v>${'a'.repeat(32_768)}</v></c></row>`,
    ],
    ['an address without letters', '<row r="1"><c r="12"><v>1</v></c></row>'],
    ['an undefined entity', '<row r="1"><c r="A1" t="str"><v>&bomb;</v></c></row>'],
  ])('%s', (_name, rows) => {
    expect(reasonOf(bookWith(rows))).toBe('damaged');
  });

  test('a sheet part that is not there', () => {
    const parts = excelParts('', {
      'xl/_rels/workbook.xml.rels': relationships(relationship('rId1', 'worksheet', 'nowhere.xml')),
    });
    expect(reasonOf(zipParts(parts))).toBe('damaged');
  });

  test('a sheet outside the file is never fetched', () => {
    const outside = `<Relationship Id="rId1" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="https://example.com/a.xml"/>`;
    const parts = excelParts('', { 'xl/_rels/workbook.xml.rels': relationships(outside) });
    expect(reasonOf(zipParts(parts))).toBe('damaged');
  });

  test('bytes that are no UTF-8', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(worksheet('')), 0xff]);
    expect(reasonOf(zipParts(excelParts('', { 'xl/worksheets/sheet1.xml': bytes })))).toBe(
      'damaged',
    );
  });

  test.each([
    ['more rows than a sheet has', '<row r="1"/>'.repeat(LIMITS.rows + 1)],
    ['more cells than a row has', `<row r="1">${'<c r="A1"/>'.repeat(LIMITS.columns + 1)}</row>`],
    [
      'more columns than a sheet has',
      `</sheetData><cols>${'<col/>'.repeat(LIMITS.columns + 1)}</cols><sheetData>`,
    ],
  ])('%s', (_name, rows) => {
    const sheet = worksheet(rows).replace(
      /<sheetData><\/sheetData>(.*)<sheetData>/,
      '$1<sheetData>',
    );
    const stored = zipSync(unzipSync(zipParts(excelParts(sheet))), { level: 0 });
    expect(reasonOf(stored)).toBe('damaged');
  });

  test('two parts whose names differ in case alone', () => {
    const twin = { 'XL/worksheets/Sheet1.xml': worksheet('') };
    expect(reasonOf(zipParts(excelParts(worksheet(''), twin)))).toBe('damaged');
  });

  test('two entries of one name', () => {
    const bytes = zipParts({ 'a.xml': '<a/>', 'b.xml': '<a/>' });
    for (const at of [find(bytes, [0x62, 0x2e, 0x78, 0x6d, 0x6c])]) bytes[at] = 0x61;
    expect(reasonOf(bytes)).toBe('damaged');
  });
});

describe('what could harm is refused', () => {
  const dtd = (inner: string) =>
    worksheet('').replace('<worksheet', `<!DOCTYPE worksheet [${inner}]><worksheet`);

  test.each(['', '<!ENTITY a "aaaa">', '<!ENTITY a SYSTEM "file:///etc/passwd">'])(
    'DTD %s',
    (inner) => {
      expect(reasonOf(zipParts(excelParts(dtd(inner))))).toBe('unsafeXml');
      expect(() =>
        patchXlsx(zipParts(excelParts(dtd(inner))), [{ sheet: '総務局', cells: [], marks: [] }]),
      ).toThrow(new FileProblem('unsafeXml', 'xl/worksheets/sheet1.xml'));
    },
  );

  test('elements nested without end', () => {
    const deep = '<a>'.repeat(LIMITS.depth + 1) + '</a>'.repeat(LIMITS.depth + 1);
    expect(reasonOf(bookWith(deep))).toBe('tooLarge');
  });

  test('a zip bomb, by its announced size and without inflating it', () => {
    // Whoever begins to inflate it finds it damaged.
    const broken = (size: number) => {
      const bytes = bookWith(' '.repeat(size));
      const name = 'xl/worksheets/sheet1.xml';
      const start = Buffer.from(bytes).indexOf(name) + name.length;
      return bytes.fill(0xff, start, start + 8);
    };
    expect(reasonOf(broken(LIMITS.ratioFrom / 2))).toBe('damaged');
    expect(reasonOf(broken(LIMITS.ratioFrom))).toBe('tooLarge');
  });

  test('a bomb in a part that nobody reads', () => {
    expect(
      reasonOf(
        zipParts(
          excelParts(worksheet(''), {
            'xl/media/a.bin': new Uint8Array(LIMITS.unreadRatioFrom + 1),
          }),
        ),
      ),
    ).toBe('tooLarge');
  });

  test.each([0, 5000])(
    'an entry that inflates to more than it announced, %i bytes less',
    (less) => {
      const name = 'xl/worksheets/sheet1.xml';
      const bytes = bookWith(' '.repeat(10_000));
      // The directory's records name their entries 46 bytes behind their beginning.
      const record = find(bytes, [...new TextEncoder().encode(name)]) - 46;
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      expect(view.getUint32(record, true)).toBe(0x02014b50);
      view.setUint32(record + 24, view.getUint32(record + 24, true) - less, true);
      expect(reasonOf(bytes)).toBe(less === 0 ? 'read' : 'damaged');
    },
  );

  test('cells spread so far that their grid would not fit', () => {
    const rows = Array.from(
      { length: Math.ceil(LIMITS.cells / LIMITS.columns) + 1 },
      (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`,
    );
    expect(reasonOf(bookWith(rows.join('')))).toBe('tooManyCells');
  });

  test('more than a file of its size may unpack to, in parts that are dense enough each', () => {
    const noise = Array.from({ length: 15_000 }, (_, at) => ((at * 7919) % 65_521).toString(36));
    const part = worksheet('', `<!--${noise.join('')}-->${' '.repeat(6_000_000)}`);
    const names = Array.from({ length: 12 }, (_, at) => `p${at}`);
    const bytes = (count: number) =>
      zipParts(
        excelParts(part, {
          'xl/workbook.xml': workbook(
            names
              .slice(0, count)
              .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="${name}"/>`)
              .join(''),
          ),
          'xl/_rels/workbook.xml.rels': relationships(
            ...names.map((name) => relationship(name, 'worksheet', `worksheets/${name}.xml`)),
          ),
          ...Object.fromEntries(names.map((name) => [`xl/worksheets/${name}.xml`, part])),
        }),
      );
    expect(reasonOf(bytes(10))).toBe('read');
    expect(reasonOf(bytes(12))).toBe('tooLarge');
  });

  test('more values than a file of its size holds, shared by many sheets', () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(100)}</row>`;
    const sheets = (count: number) =>
      bookWith(row.repeat(50), {
        'xl/workbook.xml': workbook(
          Array.from(
            { length: count },
            (_, at) => `<sheet name="s${at}" sheetId="${at + 1}" r:id="rId1"/>`,
          ).join(''),
        ),
      });
    const { sheets: read } = readXlsx(sheets(100));
    expect(read).toHaveLength(100);
    // Read once: all of them show the same grid.
    expect(new Set(read.map(({ values }) => values)).size).toBe(1);
    expect(reasonOf(sheets(101))).toBe('tooManyCells');
  });

  test('a change of a part that several sheets share', () => {
    const bytes = bookWith('', {
      'xl/workbook.xml': workbook(
        '<sheet name="総務局" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId1"/>',
      ),
    });
    const cell = { row: 0, column: 0, value: 1, formula: null };
    expect(() => patchXlsx(bytes, [{ sheet: '総務局', cells: [cell], marks: null }])).toThrow(
      new FileProblem('damaged', 'xl/worksheets/sheet1.xml'),
    );
  });

  test('a file that takes too long, by the clock that is handed over', () => {
    let looks = 0;
    expect(() => readWorkbookFile(SOUND, () => ++looks > 3)).toThrow('tooSlow');
    expect(looks).toBe(4);
    expect(readWorkbookFile(SOUND, () => false).snapshot.sheets).toHaveLength(1);
  });

  test('an entry with a password', () => {
    const bytes = bookWith('');
    const record = find(bytes, [0x50, 0x4b, 1, 2]);
    bytes[record + 8] = 1;
    expect(reasonOf(bytes)).toBe('encrypted');
  });

  test('a kind of compression that Excel does not write', () => {
    const bytes = bookWith('');
    const name = [...new TextEncoder().encode('_rels/.rels')];
    bytes[find(bytes, name) - 46 + 10] = 12;
    expect(reasonOf(bytes)).toBe('unsupportedZip');
  });
});

describe('any bytes at all', () => {
  test('a file cut anywhere is refused', () => {
    for (let length = 0; length < SOUND.length; length += 7) {
      expect(reasonOf(SOUND.subarray(0, length))).not.toBe('read');
    }
  });

  test('flipped bytes end in a FileProblem or in a reading', () => {
    const flips = fc.array(fc.tuple(fc.nat(SOUND.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(flips, (changes) => {
        const bytes = SOUND.slice();
        for (const [at, by] of changes) bytes[at] = (bytes[at] ?? 0) ^ by;
        reasonOf(bytes);
      }),
      { numRuns: 400 },
    );
  });

  test('damaged XML in a sound zip, which no checksum catches', () => {
    const xml = worksheet(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1</f><v>2</v></c></row>',
    );
    const edit = fc.record({
      at: fc.nat(xml.length),
      drop: fc.nat(12),
      put: fc.string({
        unit: fc.constantFrom('<', '>', '/', '"', '&', 'c', 'r', '1', ' ', '=', 'v'),
      }),
    });
    fc.assert(
      fc.property(edit, ({ at, drop, put }) => {
        reasonOf(zipParts(excelParts(xml.slice(0, at) + put + xml.slice(at + drop))));
      }),
      { numRuns: 400 },
    );
  });

  test('random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(reasonOf(bytes)).not.toBe('read');
        expect(reasonOf(new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]))).not.toBe('read');
      }),
    );
  });
});

test('a refusal says why and where, in both languages', () => {
  const problem = new FileProblem('damaged', 'xl/worksheets/sheet1.xml B1');
  expect(fileProblemText(problem, 'ja')).toBe(
    'ファイルが壊れています。Excel で開いて保存し直してください。（xl/worksheets/sheet1.xml B1）',
  );
  expect(fileProblemText(problem, 'en')).toContain('(xl/worksheets/sheet1.xml B1)');
  expect(fileProblemText(new FileProblem('oldFormat'), 'ja')).toContain('.xls');
});
