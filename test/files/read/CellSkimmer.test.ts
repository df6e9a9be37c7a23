import fc from 'fast-check';
import { FileProblem } from '../../../src/files/FileProblem';
import { readXlsx } from '../../../src/files/readXlsx';
import { bookWith } from '../parts';

/** What is read of a row, or why it is refused. */
function read(cells: string): unknown {
  try {
    return readXlsx(bookWith(`<row r="3">${cells}</row>`)).sheets[0];
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
