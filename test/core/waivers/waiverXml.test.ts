import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { tidyReason } from '../../../src/core/waivers/editWaivers';
import type { Waiver } from '../../../src/core/waivers/Waiver';
import { parseWaiverXml, waiverXml } from '../../../src/core/waivers/waiverXml';
import { expectLinear } from '../../support/expectLinear';

const waiver: Waiver = {
  rule: 'SUM-01',
  sheet: "局's <1> & 2",
  program: { policy: '4-3-4', no: 2 },
  column: 'total',
  hash: '0123456789abcdef',
  reason: '補正予算による',
  at: '2017-04-01',
};

/** Text of the only element, as a reader of XML that is not ours sees it. */
function textOf(xml: string): string {
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('text', (piece) => (text += piece));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return text;
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ']]>',
    '</waivers>',
    '<!--',
    '&amp;lt;',
    '&#0;',
    '\ud800',
    '\u0000',
    '\ufffe',
    '"\\',
  ),
);

test('what is written is read back, whatever the texts hold, and is sound XML', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ reason: hostile, sheet: hostile })), (texts) => {
      const waivers = texts
        .filter(({ reason }) => reason !== '')
        .map((text) => ({ ...waiver, ...text }));
      const xml = waiverXml(waivers);
      expect(parseWaiverXml(xml)).toEqual(waivers);
      expect(JSON.parse(textOf(xml))).toEqual(waivers);
    }),
  );
});

test('is read as other programs may write it anew', () => {
  const xml = waiverXml([waiver]);
  const content = xml.slice(xml.indexOf('>') + 1, xml.lastIndexOf('<'));
  const plain = content.replaceAll('\\u88dc', '&#x88DC;').replaceAll('\\u6b63', '正');
  for (const written of [
    `\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n${xml}\r\n`,
    `<ns0:waivers xmlns:ns0='urn:hakaru:waivers:1' >${plain}</ns0:waivers >`,
    xml.replaceAll('"rule"', '&quot;rule&#34;'),
  ]) {
    expect(parseWaiverXml(written)).toEqual([waiver]);
  }
});

test.each([
  ['no XML', 'あ'],
  ['nothing', ''],
  ['another namespace', waiverXml([waiver]).replace('waivers:1', 'waivers:2')],
  ['no content', '<waivers xmlns="urn:hakaru:waivers:1"/>'],
  ['an element inside', waiverXml([waiver]).replace('[', '<b/>[')],
  ['another closing tag', waiverXml([waiver]).replace('</w', '</x:w')],
  ['an undeclared entity', waiverXml([waiver]).replace('SUM', '&sum;')],
  ['a bare ampersand', waiverXml([waiver]).replace('SUM', '&SUM')],
  ['a character that is none', waiverXml([waiver]).replace('SUM', '&#x110000;')],
  ['cut JSON', waiverXml([waiver]).replace('}]', '')],
  ['a field too many', waiverXml([waiver]).replace('{', '{"by":1,')],
  ['no reason', waiverXml([{ ...waiver, reason: '' }])],
  ['no such day', waiverXml([{ ...waiver, at: '2017-13-01' }])],
])('is not in order: %s', (_, xml) => {
  expect(parseWaiverXml(xml)).toBeNull();
});

test.each([' ', '<', '<waivers ', '&', '&#', '&amp;', '<?xml ', '[', '>'])(
  'reads %j over and over in linear time',
  (piece) => {
    const repeated = (size: number) => piece.repeat(size / 8);
    expectLinear(1_600_000, repeated, (xml) => {
      expect(parseWaiverXml(xml)).toBeNull();
      expect(parseWaiverXml(`<waivers xmlns="urn:hakaru:waivers:1">${xml}`)).toBeNull();
      expect(parseWaiverXml(waiverXml([]).replace('[]', xml))).toBeNull();
    });
  },
);

test('a part that is longer than any of ours is not in order', () => {
  expect(parseWaiverXml(waiverXml([]).replace('[]', `[]${' '.repeat(8_000_000)}`))).toEqual([]);
  expect(parseWaiverXml(waiverXml([]).replace('[]', `[]${' '.repeat(9_000_000)}`))).toBeNull();
});

test('a reason is kept on one line, without what steers the text around it', () => {
  expect(tidyReason('  補正\r\n予算\u202e による\u0000 ')).toBe('補正 予算 による');
  expect(tidyReason(' \n\u200f')).toBe('');
  expect(tidyReason('𠮷'.repeat(600))).toBe('𠮷'.repeat(500));
});
