import fc from 'fast-check';
import { FileProblem } from '../../../src/files/FileProblem';
import { readXlsx } from '../../../src/files/readXlsx';
import { bookWith, excelParts, type Parts, sharedStrings, worksheet, zipParts } from '../parts';

/** What is read of a row, or why it is refused. */
function read(cells: string, more: Parts = {}): unknown {
  return readOrRefuse(bookWith(`<row r="3">${cells}</row>`, more));
}

function readOrRefuse(bytes: Uint8Array): unknown {
  try {
    return readXlsx(bytes).sheets[0];
  } catch (error) {
    if (error instanceof FileProblem) return [error.reason, error.place];
    throw error;
  }
}

/** The same cells with a comment in each: nothing of them can be skimmed. */
const thorough = (cells: string): string =>
  cells.replace(/<c\b[^>]*?(\/?)>/g, (tag, slash: string) =>
    slash === '' ? `${tag}<!-- -->` : `${tag.slice(0, -2)}><!-- --></c>`,
  );

const attribute = fc.constantFrom(
  ...['r="A3"', 'r="C3"', 'r="AAAA3"', 'r=""', 'r="3"', "r='D3'", 'r="XFE3"'],
  ...[
    't="s"',
    't="n"',
    't="str"',
    't="b"',
    't="e"',
    't="d"',
    't="inlineStr"',
    't="x"',
    't="&#110;"',
  ],
  ...['s="1"', 's="2"', 's=""', 'x="1"', 'xmlns="urn:x"', ' s = "1"'],
);
const text = fc.constantFrom(
  ...[
    '0',
    '12',
    '-1.5E3',
    '',
    ' ',
    '1 2',
    'あ',
    '&amp;',
    '&x;',
    'a>b',
    ']]>',
    'a]',
    '\r\n',
    '\r',
    '_x0041_',
  ],
);
const child = fc.oneof(
  text.map((one) => `<v>${one}</v>`),
  text.map((one) => `<f>${one}</f>`),
  text.map((one) => `<is><t>${one}</t></is>`),
  text.map((one) => `<is><t xml:space="preserve">${one}</t></is>`),
  fc.constantFrom(
    '<v/>',
    '<f/>',
    '<f t="shared" si="0"/>',
    '<is><t>x</t></is>',
    '<v>1<v>2</v></v>',
    '<w/>',
  ),
);
const cell = fc
  .tuple(fc.array(attribute, { maxLength: 3 }), fc.array(child, { maxLength: 3 }))
  .map(([attributes, children]) => {
    const start = ['<c', ...attributes].join(' ');
    return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</c>`;
  });

test('a cell that is skimmed is read, or refused, as one that is read thoroughly', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 3 }), (cells) => {
      const xml = cells.join('');
      expect(read(xml)).toEqual(read(thorough(xml)));
    }),
    { numRuns: 500 },
  );
});

const string = fc
  .array(
    fc.oneof(
      text.map((one) => `<t>${one}</t>`),
      text.map((one) => `<t xml:space="preserve">${one}</t>`),
      fc.constantFrom('<t/>', '<t><x>1</x></t>', '<r><t>r</t></r>', '<phoneticPr fontId="1"/>'),
    ),
    { maxLength: 2 },
  )
  .map((parts) => parts.join(''));

test('a shared text that is skimmed is read, or refused, as one that is read thoroughly', () => {
  const cells = ['A', 'B', 'C', 'D']
    .map((column, at) => `<c r="${column}3" t="s"><v>${String(at)}</v></c>`)
    .join('');
  fc.assert(
    fc.property(fc.array(string, { minLength: 4, maxLength: 4 }), (strings) => {
      const part = sharedStrings(...strings);
      const known = { 'xl/sharedStrings.xml': part };
      const seen = { 'xl/sharedStrings.xml': part.replaceAll('<si>', '<si><!-- -->') };
      expect(read(cells, known)).toEqual(read(cells, seen));
    }),
    { numRuns: 500 },
  );
});

test('merges that are skimmed are passed over, or refused, as those that are read thoroughly', () => {
  const merge = fc.constantFrom(
    ...['ref="A1:B2"', 'ref="x"', 'ref="A1', "ref='A1:B2'", 'ref="A1" ref="A1"', 'ref="&x;"', ''],
  );
  const row = '<row r="3"><c r="A3"><v>1</v></c></row>';
  fc.assert(
    fc.property(fc.array(merge, { minLength: 1, maxLength: 4 }), (merges) => {
      const behind = merges.map((one) => `<mergeCell ${one}/>`).join('');
      const seen = behind.replaceAll('<mergeCell ', '<mergeCell\t');
      const book = (within: string): Uint8Array =>
        zipParts(excelParts(worksheet(row, `<mergeCells>${within}</mergeCells>`)));
      expect(readOrRefuse(book(behind))).toEqual(readOrRefuse(book(seen)));
    }),
  );
});

test.each([
  '<c r="A3"><v>1</v>',
  '<c r="A3"><v>1</c>',
  '<c r="A3"><v>1</v></d>',
  '<c r="A3" r="A3"/>',
])('%s is damage', (cells) => {
  expect(read(cells)).toEqual(['damaged', 'xl/worksheets/sheet1.xml']);
});

test('cells are read wherever a part is cut into pieces', () => {
  const columns = ['A', 'B', 'C', 'D', 'E'];
  const rows = Array.from({ length: 4_000 }, (_, row) => {
    const cells = columns.map((c, at) => `<c r="${c}${row + 1}" t="n"><v>${row * at}</v></c>`);
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  const { values } = readXlsx(bookWith(rows.join(''))).sheets[0] ?? {};
  expect(values).toEqual(rows.map((_, row) => columns.map((__, at) => row * at)));
});
