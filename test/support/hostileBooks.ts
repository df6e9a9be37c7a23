import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { WAIVER_NAMESPACE } from '../../src/core/waivers/waiverXml';

const SAMPLE = path.join(__dirname, '../../assets/samples/bureau-as-printed.xlsx');
const SHEET = 'xl/worksheets/sheet1.xml';
const WORKBOOK = 'xl/workbook.xml';
const WORKBOOK_RELS = 'xl/_rels/workbook.xml.rels';
const STYLES = 'xl/styles.xml';
const TYPES = '[Content_Types].xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A sound strategy sheet into which something without end was put; `n` says how much of it. */
export type HostileBook = (n: number) => Uint8Array;

interface Texts {
  [part: string]: string;
}

function book(change: (texts: Texts) => void, more: Zippable = {}): Uint8Array {
  const parts = unzipSync(new Uint8Array(readFileSync(SAMPLE)));
  const texts: Texts = {};
  for (const [name, bytes] of Object.entries(parts)) texts[name] = strFromU8(bytes);
  change(texts);
  const changed = Object.entries(texts).map(([name, text]): [string, Uint8Array] => [
    name,
    strToU8(filled(text)),
  ]);
  return zipSync({ ...Object.fromEntries(changed), ...more }, { level: 6 });
}

/** With a comment that cannot be packed, so that a long part is not refused for its density alone. */
function filled(text: string): string {
  if (text.length < 100_000) return text;
  let seed = 1;
  const noise = Array.from({ length: Math.ceil(text.length / 180) }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(48 + (seed % 64)).replace(/[<>&-]/, '_');
  });
  return `${text}<!--${noise.join('')}-->`;
}

function put(texts: Texts, part: string, before: string, xml: string): void {
  const text = texts[part] ?? '';
  const at = text.lastIndexOf(before);
  if (at < 0) throw new Error(`${part} has no ${before}`);
  texts[part] = text.slice(0, at) + xml + text.slice(at);
}

/** In front of a piece of the sheet. */
const inSheet =
  (before: string, xml: (n: number) => string): HostileBook =>
  (n) =>
    book((texts) => put(texts, SHEET, before, xml(n)));

/** As rows behind the form's own. */
const rows = (xml: (n: number) => string): HostileBook => inSheet('</sheetData>', xml);

/** As the text of one cell below the form. */
const text = (xml: (n: number) => string): HostileBook =>
  rows((n) => `<row r="900"><c r="A900" t="inlineStr"><is><t>${xml(n)}</t></is></c></row>`);

/** As programs whose every text goes on and on. */
const prose =
  (piece: string): HostileBook =>
  (n) =>
    repeatedRows(n, 77, 81, (row) =>
      row.replace(/(<t[^>]*>)([^<]{3,})(?=<)/g, (_, tag: string, old: string) => {
        return `${tag}${old}${piece.repeat(20_000 / piece.length)}`;
      }),
    );

const inWorkbook = (before: string, xml: (n: number) => string): HostileBook => {
  return (n) => book((texts) => put(texts, WORKBOOK, before, xml(n)));
};

const inStyles = (before: string, xml: (n: number) => string): HostileBook => {
  return (n) => book((texts) => put(texts, STYLES, before, xml(n)));
};

function times(n: number, xml: (at: number) => string): string {
  return Array.from({ length: n }, (_, at) => xml(at)).join('');
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

/** With a custom XML part, referred to so many times. */
function withCustomXml(xml: string, count: number): Uint8Array {
  return book((texts) => {
    texts['customXml/item1.xml'] = xml;
    const list = times(count, (at) => relation(`x${at}`, 'customXml', '../customXml/item1.xml'));
    put(texts, WORKBOOK_RELS, '</Relationships>', list);
  });
}

function waivers(n: number, waiver: (at: number) => object): Uint8Array {
  const all = Array.from({ length: n }, (_, at) => ({
    rule: 'SUM-01',
    sheet: '総務局',
    program: { policy: '4-3-4', no: 2 },
    column: 'costTotal',
    hash: at.toString(16).padStart(16, '0'),
    reason: '理由',
    at: '2017-04-01',
    ...waiver(at),
  }));
  return withCustomXml(`<waivers xmlns="${WAIVER_NAMESPACE}">${JSON.stringify(all)}</waivers>`, 1);
}

/** Some of the form's own rows again and again, without their numbers. */
function repeatedRows(
  n: number,
  first: number,
  behind: number,
  change = (row: string) => row,
): Uint8Array {
  return book((texts) => {
    const sheet = texts[SHEET] ?? '';
    const own = sheet.slice(
      sheet.indexOf(`<row r="${first}"`),
      sheet.indexOf(`<row r="${behind}"`),
    );
    const copy = own.replace(/(<row) r="\d+"/g, '$1').replace(/ r="([A-Z]+)\d+"/g, ' r="$11"');
    put(texts, SHEET, '</sheetData>', change(copy).repeat(n));
  });
}

const letters = (n: number) => 'A'.repeat(n);
const area = (at: number) => `P${at + 1}:Q${at + 1}`;

/** Every kind of book without end, and how much of it fits into a megabyte and is not refused. */
export const HOSTILE_BOOKS: { readonly [kind: string]: readonly [HostileBook, most: number] } = {
  'sheets that are one part': [
    inWorkbook('</sheets>', (n) =>
      times(n, (at) => `<sheet name="s${at}" sheetId="${at + 9}" r:id="rId4"/>`),
    ),
    9_000,
  ],
  'sheets of blanks': [
    (n) =>
      book((texts) => {
        for (let at = 0; at < 60; at++) {
          const target = `/xl/worksheets/b${at}.xml`;
          texts[`xl/worksheets/b${at}.xml`] =
            `<worksheet xmlns="${MAIN}"><sheetData/>${' '.repeat(n)}</worksheet>`;
          put(texts, WORKBOOK_RELS, '</Relationships>', relation(`b${at}`, 'worksheet', target));
          const sheet = `<sheet name="b${at}" sheetId="${at + 9}" r:id="b${at}"/>`;
          put(texts, WORKBOOK, '</sheets>', sheet);
        }
      }),
    1_200_000,
  ],
  'a foreign custom part named again and again': [
    (n) => withCustomXml(`<a xmlns="urn:x">${'<b/>'.repeat(250_000)}</a>`, n),
    100_000,
  ],
  'a foreign custom part behind a comment': [
    (n) => withCustomXml(`<!--${' '.repeat(n)}--><a xmlns="urn:x"/>`, 1),
    70_000_000,
  ],
  'a custom part of ours full of entities': [
    (n) => withCustomXml(`<waivers xmlns="${WAIVER_NAMESPACE}">${'&amp;'.repeat(n)}</waivers>`, 1),
    1_600_000,
  ],
  'a custom part of ours full of numbered entities': [
    (n) => withCustomXml(`<waivers xmlns="${WAIVER_NAMESPACE}">${'&#38;'.repeat(n)}</waivers>`, 1),
    1_600_000,
  ],
  'waivers of one key': [(n) => waivers(n, () => ({})), 40_000],
  'waivers of many keys': [
    (n) => waivers(n, (at) => ({ program: { policy: String(at), no: at } })),
    40_000,
  ],
  'defined names': [
    inWorkbook('<calcPr', (n) => {
      const names = times(n, (at) => `<definedName name="n${at}">総務局!$A$1</definedName>`);
      return `<definedNames>${names}</definedNames>`;
    }),
    200_000,
  ],
  'summary names': [
    inWorkbook('<calcPr', (n) => {
      const one = '<definedName name="hakaru.summary" localSheetId="0">総務局!$A$1</definedName>';
      return `<definedNames>${one.repeat(n)}</definedNames>`;
    }),
    600_000,
  ],
  'a summary name of letters': [
    inWorkbook('<calcPr', (n) => {
      const name = `<definedName name="hakaru.summary" localSheetId="0">${letters(n)}</definedName>`;
      return `<definedNames>${name}</definedNames>`;
    }),
    70_000_000,
  ],
  merges: [
    inSheet('</mergeCells>', (n) => times(n, (at) => `<mergeCell ref="${area(at)}"/>`)),
    200_000,
  ],
  'merges over everything': [
    inSheet('</mergeCells>', (n) => '<mergeCell ref="A1:XFD1048576"/>'.repeat(n)),
    2_000_000,
  ],
  'a merge of letters': [
    inSheet('</mergeCells>', (n) => `<mergeCell ref="${letters(n)}"/>`),
    4_000_000,
  ],
  'a merge of areas': [
    inSheet('</mergeCells>', (n) => `<mergeCell ref="${'A1,'.repeat(n)}"/>`),
    1_300_000,
  ],
  'a processing instruction': [inSheet('<sheetData', (n) => `<?x ${'y'.repeat(n)}?>`), 70_000_000],
  'processing instructions': [inSheet('<sheetData', (n) => '<?x y?>'.repeat(n)), 10_000_000],
  'a comment': [inSheet('<sheetData', (n) => `<!--${'- '.repeat(n)}-->`), 35_000_000],
  comments: [inSheet('<sheetData', (n) => '<!---->'.repeat(n)), 10_000_000],
  'brackets in character data': [text((n) => `<![CDATA[${']'.repeat(n)}]]>`), 70_000_000],
  'pieces of character data': [text((n) => '<![CDATA[a]]>'.repeat(n)), 5_000_000],
  'entities in a cell': [text((n) => '&amp;'.repeat(n)), 14_000_000],
  'entities in a footer': [inSheet('</oddFooter>', (n) => '&amp;'.repeat(n)), 14_000_000],
  'numbered entities': [text((n) => '&#65;'.repeat(n)), 14_000_000],
  'line ends': [text((n) => '\r'.repeat(n)), 70_000_000],
  'blanks in a cell': [text((n) => ' '.repeat(n)), 70_000_000],
  'escapes in a cell': [text((n) => '_x005F_'.repeat(n)), 10_000_000],
  'a letter in a cell': [text(letters), 70_000_000],
  'deep nesting': [
    inSheet('<sheetData', (n) => ('<a>'.repeat(200) + '</a>'.repeat(200)).repeat(n)),
    50_000,
  ],
  'empty elements': [inSheet('<sheetData', (n) => '<a/>'.repeat(n)), 17_000_000],
  'elements of other namespaces': [
    inSheet('<sheetData', (n) => '<a xmlns="urn:x"><b/></a>'.repeat(n)),
    2_800_000,
  ],
  'attributes of a tag': [
    inSheet('<sheetData', (n) => `<a${times(n, (at) => ` a${at}=""`)}/>`),
    300_000,
  ],
  'a long attribute': [inSheet('<sheetData', (n) => `<a b="${'&lt;'.repeat(n)}"/>`), 1_000_000],
  'blanks in a tag': [inSheet('<sheetData', (n) => `<a${' '.repeat(n)}/>`), 4_000_000],
  'blanks in a row tag': [
    (n) =>
      book((texts) => {
        texts[SHEET] = (texts[SHEET] ?? '').replace('<row r="9"', `<row r="9"${' '.repeat(n)}`);
      }),
    4_000_000,
  ],
  'an end tag that is wide': [inSheet('<sheetData', (n) => `<a></a${' '.repeat(n)}>`), 4_000_000],
  rows: [rows((n) => times(n, (at) => `<row r="${at + 900}"/>`)), 300_000],
  'rows of one number': [rows((n) => '<row r="900"/>'.repeat(n)), 5_000_000],
  'rows without number': [rows((n) => '<row/>'.repeat(n)), 1_000_000],
  'cells of one place': [
    rows((n) => `<row r="9">${'<c r="A9"><v>1</v></c>'.repeat(n)}</row>`),
    3_000_000,
  ],
  'blank cells': [rows((n) => `<row>${'<c/>'.repeat(16_000)}</row>`.repeat(n)), 1_000],
  'numbers in cells': [
    rows((n) => `<row>${'<c><v>1</v></c>'.repeat(14)}</row>`.repeat(n)),
    300_000,
  ],
  'amounts in rows of a program': [
    rows((n) => {
      const amount = '<c t="str"><v>歳出予算額 1百万円</v></c>';
      return `<row>${amount.repeat(14)}</row>`.repeat(n);
    }),
    60_000,
  ],
  'other texts in rows of a program': [
    rows((n) =>
      times(n, (at) => {
        const texts = times(14, (column) => `<c t="str"><v>${at}人 ${column}年度</v></c>`);
        return `<row>${texts}</row>`;
      }),
    ),
    60_000,
  ],
  'methods in rows of a program': [
    rows((n) =>
      times(
        n,
        (at) => `<row r="${at + 900}"><c r="L${at + 900}" t="str"><v>⑥ICT活用${at}</v></c></row>`,
      ),
    ),
    100_000,
  ],
  'cells far to the right': [
    rows((n) => times(n, (at) => `<row r="${at + 900}"><c r="XFD${at + 900}"><v>1</v></c></row>`)),
    1_200,
  ],
  'a cell far below': [
    rows((n) => times(n, (at) => `<row r="${1_048_576 - at}"><c><v>1</v></c></row>`)),
    100_000,
  ],
  'hidden columns': [
    inSheet('</cols>', (n) => '<col min="1" max="16384" hidden="1"/>'.repeat(n)),
    1_500_000,
  ],
  'styled columns': [
    inSheet('</cols>', (n) => '<col min="1" max="16384" style="1"/>'.repeat(n)),
    1_500_000,
  ],
  'hidden rows': [rows((n) => times(n, (at) => `<row r="${at + 900}" hidden="1"/>`)), 250_000],
  'conditional formats': [
    inSheet('<printOptions', (n) =>
      times(n, (at) => {
        const rule = `<cfRule type="expression" priority="${at + 1}"><formula>TRUE</formula></cfRule>`;
        return `<conditionalFormatting sqref="A1">${rule}</conditionalFormatting>`;
      }),
    ),
    200_000,
  ],
  validations: [
    inSheet('<printOptions', (n) => {
      const one = '<dataValidation sqref="A1:XFD1048576" type="list"/>';
      return `<dataValidations>${one.repeat(n)}</dataValidations>`;
    }),
    1_400_000,
  ],
  'formulas of one place': [
    rows((n) => `<row r="9">${'<c r="A9"><f>1</f></c>'.repeat(n)}</row>`),
    3_000_000,
  ],
  formulas: [
    rows((n) => times(n, (at) => `<row r="${at + 900}"><c><f>1</f><v>1</v></c></row>`)),
    200_000,
  ],
  'shared formulas': [
    rows((n) => {
      const master =
        '<row r="900"><c r="A900"><f t="shared" si="0" ref="A900:A1900">A1</f></c></row>';
      return master + '<row><c><f t="shared" si="0"/></c></row>'.repeat(n);
    }),
    1_000_000,
  ],
  'array formulas over everything': [
    rows((n) => {
      const one = '<c r="P9"><f t="array" ref="P1:XFD1048576">1</f></c>';
      return `<row r="900">${one.repeat(n)}</row>`;
    }),
    1_000_000,
  ],
  'cell formats': [inStyles('</cellXfs>', (n) => '<xf numFmtId="0"/>'.repeat(n)), 3_500_000],
  'number formats': [
    inStyles('<fonts', (n) => {
      const formats = times(
        n,
        (at) => `<numFmt numFmtId="${at + 200}" formatCode="0&quot;${at}&quot;"/>`,
      );
      return `<numFmts>${formats}</numFmts>`;
    }),
    150_000,
  ],
  'shared texts': [
    (n) =>
      book((texts) => {
        const items = times(n, (at) => `<si><t>${at}</t></si>`);
        texts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${items}</sst>`;
        put(
          texts,
          WORKBOOK_RELS,
          '</Relationships>',
          relation('s', 'sharedStrings', 'sharedStrings.xml'),
        );
      }),
    250_000,
  ],
  'runs struck out by turns': [
    (n) =>
      book((texts) => {
        const runs = '<r><rPr><strike/></rPr><t>1</t></r><r><t>2</t></r>'.repeat(n);
        texts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}"><si>${runs}</si></sst>`;
        put(
          texts,
          WORKBOOK_RELS,
          '</Relationships>',
          relation('s', 'sharedStrings', 'sharedStrings.xml'),
        );
      }),
    1_200_000,
  ],
  'a table named again and again': [
    (n) =>
      book((texts) => {
        texts['xl/tables/t.xml'] =
          `<table xmlns="${MAIN}" name="t" ref="P1:Q9">${'<a/>'.repeat(100_000)}</table>`;
        const list = times(n, (at) => relation(`t${at}`, 'table', '../tables/t.xml'));
        texts['xl/worksheets/_rels/sheet1.xml.rels'] =
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
      }),
    100_000,
  ],
  'a long shared text in many cells': [
    (n) =>
      book((texts) => {
        const item = `<si><t>${'都市計画 '.repeat(6_000)}</t></si>`;
        texts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${item}</sst>`;
        put(
          texts,
          WORKBOOK_RELS,
          '</Relationships>',
          relation('s', 'sharedStrings', 'sharedStrings.xml'),
        );
        put(texts, SHEET, '</sheetData>', '<row><c t="s"><v>0</v></c></row>'.repeat(n));
      }),
    15_000,
  ],
  'entries of the zip': [
    (n) =>
      book(
        () => undefined,
        Object.fromEntries(
          Array.from({ length: n }, (_, at) => [`m/${at}`, [new Uint8Array(), { level: 0 }]]),
        ),
      ),
    8_000,
  ],
  relationships: [
    (n) =>
      book((texts) => {
        const list = times(n, (at) => relation(`z${at}`, 'image', `m${at}.png`));
        put(texts, WORKBOOK_RELS, '</Relationships>', list);
      }),
    150_000,
  ],
  'content types': [
    (n) =>
      book((texts) => {
        const list = times(n, (at) => `<Override PartName="/m${at}" ContentType="a/b"/>`);
        put(texts, TYPES, '</Types>', list);
      }),
    200_000,
  ],
  'sheets in the list without a part of their own kind': [
    inWorkbook('</sheets>', (n) => '<sheet name="s" sheetId="9" r:id="rId1"/>'.repeat(n)),
    1_500_000,
  ],
  'headers of the form': [(n) => repeatedRows(n, 6, 9), 30_000],
  'programs of the form': [(n) => repeatedRows(n, 77, 81), 30_000],
  'long texts of digits': [prose('1'), 300],
  'long texts of digits and commas': [prose('1,'), 300],
  'long texts of blanks': [prose(' '), 300],
  'long texts of line feeds': [prose('\n'), 300],
  'long texts of brackets': [prose('（'), 300],
  'long texts of amounts': [prose('1百万円'), 300],
  'long texts of lists': [prose('【主なもの】1百万円・'), 300],
  'long texts of people': [prose('職員1人（正規）'), 300],
  'long texts of years': [prose('平成28年度～'), 300],
  'long texts of codes': [prose('⑥ ICT活用 '), 300],
};
