import type { PlannedChart, PlannedSeries } from '../../../src/core/plan/SheetPlan';
import { newXlsx } from '../../../src/files/newXlsx';
import { patchXlsx } from '../../../src/files/patchXlsx';
import { excelParts, relationship, relationships, worksheet, zipParts } from '../parts';
import { area, chartOf, summaryPlan } from '../plans';
import { faultsOf, xmlParts } from '../soundness';

const CHART = 'xl/charts/chart1.xml';

function chartXml(more: Partial<PlannedChart>, name = '集計'): string {
  const bytes = newXlsx([summaryPlan({ name, charts: [chartOf(more)] })]);
  expect(faultsOf(bytes)).toEqual([]);
  return xmlParts(bytes).get(CHART) ?? '';
}

function series(kind: PlannedSeries['kind'], name: string = kind): PlannedSeries {
  return {
    name,
    categories: area(1, 0, 2, 0),
    values: area(1, 1, 3, 1),
    color: '#1f5a8c',
    kind,
  };
}

test('names and figures stand beside the references, so that any reader shows them', () => {
  const xml = chartXml({ series: [series('column', 'ヒト & <モノ>')] });
  expect(xml).toContain('<c:tx><c:v>ヒト &amp; &lt;モノ&gt;</c:v></c:tx>');
  expect(xml).toContain(
    '<c:f>\'集計\'!$A$2:$A$3</c:f><c:strCache><c:ptCount val="2"/>' +
      '<c:pt idx="0"><c:v>防災</c:v></c:pt><c:pt idx="1"><c:v>文化</c:v></c:pt></c:strCache>',
  );
  // The last one is a formula: its result.
  expect(xml).toContain(
    '<c:formatCode>#,##0</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>90</c:v></c:pt>' +
      '<c:pt idx="1"><c:v>109</c:v></c:pt><c:pt idx="2"><c:v>199</c:v></c:pt></c:numCache>',
  );
  expect(xml).toContain('<a:srgbClr val="1F5A8C"/></a:solidFill><a:ln w="6350">');
});

test('the name of its sheet is quoted', () => {
  expect(chartXml({}, "It's & 🎈")).toContain("<c:f>'It''s &amp; 🎈'!$B$2:$B$3</c:f>");
});

test('a blank and a text among figures have no point', () => {
  const xml = chartXml({ series: [{ ...series('column'), values: area(0, 0, 1, 2) }] });
  expect(xml).toContain('<c:ptCount val="6"/><c:pt idx="4"><c:v>90</c:v></c:pt></c:numCache>');
});

test('stacked, clustered, lying', () => {
  expect(chartXml({ isStacked: true })).toMatch(
    /<c:barDir val="col"\/><c:grouping val="stacked"\/>.*<c:overlap val="100"\/>/,
  );
  expect(chartXml({ isStacked: false })).toMatch(
    /<c:grouping val="clustered"\/>.*<c:overlap val="0"\/>/,
  );
  expect(chartXml({ series: [series('bar')] })).toMatch(
    /<c:barDir val="bar"\/>.*<c:catAx>.*<c:orientation val="maxMin"\/>.*<c:axPos val="l"\/>/,
  );
});

test('a line beside columns has the second axis, alone the first', () => {
  const both = chartXml({
    series: [series('column'), series('line')],
    secondAxisTitle: '事業数',
  });
  expect(both).toMatch(/<c:barChart>.*<c:axId val="1"\/><c:axId val="2"\/><\/c:barChart>/);
  expect(both).toMatch(/<c:lineChart>.*<c:axId val="3"\/><c:axId val="4"\/><\/c:lineChart>/);
  expect(both.match(/<c:valAx>/g)).toHaveLength(2);
  expect(both).toContain('<a:t>事業数</a:t>');
  const alone = chartXml({ series: [series('line')] });
  expect(alone).toMatch(/<c:lineChart>.*<c:axId val="1"\/><c:axId val="2"\/><\/c:lineChart>/);
  expect(alone.match(/<c:valAx>/g)).toHaveLength(1);
});

test('titles, the names of the series below', () => {
  const xml = chartXml({ title: '施策 & 費用', axisTitle: '百万円' });
  expect(xml).toContain('<a:t>施策 &amp; 費用</a:t>');
  expect(xml).toContain('<a:t>百万円</a:t>');
  expect(xml).toContain('<c:legendPos val="b"/>');
  expect(chartXml({ title: '', axisTitle: '' })).not.toContain('<c:title>');
});

test('a sheet that has a drawing keeps it, whatever its prefixes', () => {
  const drawing =
    '<d:wsDr xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><d:absoluteAnchor><d:pic><d:nvPicPr><d:cNvPr id="9" name="hakaru-cost"/></d:nvPicPr></d:pic></d:absoluteAnchor></d:wsDr>';
  const start = newXlsx([summaryPlan({ charts: [] })]);
  const xmlOf = (name: string) => xmlParts(start).get(name) ?? '';
  const parts = {
    ...Object.fromEntries(xmlParts(start)),
    'xl/drawings/drawing1.xml': drawing,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      relationship('rId5', 'drawing', '../drawings/drawing1.xml'),
    ),
  };
  const listed = {
    ...parts,
    '[Content_Types].xml': xmlOf('[Content_Types].xml').replace(
      '</Types>',
      '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>',
    ),
    'xl/worksheets/sheet1.xml': xmlOf('xl/worksheets/sheet1.xml').replace(
      '</worksheet>',
      '<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId5"/></worksheet>',
    ),
  };
  const patched = patchXlsx(zipParts(listed), [], {
    sheets: [{ plan: summaryPlan(), at: { replace: '集計' } }],
  });
  expect(faultsOf(patched)).toEqual([]);
  const xml = xmlParts(patched).get('xl/drawings/drawing1.xml') ?? '';
  // A picture of that name is no chart of ours.
  expect(xml).toContain('<d:pic><d:nvPicPr><d:cNvPr id="9" name="hakaru-cost"/>');
  expect(xml).toContain('<d:graphicFrame macro=""');
  expect(xml).toContain('<d:cNvPr id="10" name="hakaru-cost" descr="行政コスト"/>');
});

test('a workbook without charts gets no drawing', () => {
  const book = zipParts(excelParts(worksheet('')));
  const added = patchXlsx(book, [], {
    sheets: [{ plan: summaryPlan({ charts: [] }), at: 'end' }],
  });
  expect([...xmlParts(added).keys()].filter((name) => name.includes('drawing'))).toEqual([]);
});
