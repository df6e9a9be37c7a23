import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { FileProblem } from '../../../src/files/FileProblem';
import { LIMITS } from '../../../src/files/limits';
import { XmlTokenizer } from '../../../src/files/xml/XmlTokenizer';
import { expectLinear } from '../../support/expectLinear';

type Event = string | readonly [string, Readonly<Record<string, string>>];

/** Texts that follow one another count as one: where they are cut is nobody's business. */
class Events {
  readonly list: Event[] = [];
  private text = '';

  add(event: Event): void {
    if (this.text !== '') this.list.push(`text ${this.text}`);
    this.text = '';
    this.list.push(event);
  }

  addText(piece: string): void {
    this.text += piece;
  }
}

function read(pieces: readonly string[], isOver = () => false): Event[] {
  const events = new Events();
  const names: string[] = [];
  const tokenizer = new XmlTokenizer('a.xml', isOver, {
    open({ writtenName, attributes }) {
      names.push(writtenName);
      events.add([writtenName, { ...attributes }]);
    },
    text: (text) => {
      events.addText(text);
    },
    close: () => {
      events.add(`/${names.pop() ?? ''}`);
    },
  });
  for (const piece of pieces) tokenizer.write(piece);
  tokenizer.end();
  return events.list;
}

function orReason(run: () => Event[]): Event[] | string {
  try {
    return run();
  } catch (error) {
    if (error instanceof FileProblem) return error.reason;
    throw error;
  }
}

/** The same by another parser; null where that finds the text not well formed. */
function bySaxes(xml: string): Event[] | null {
  const events = new Events();
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    events.add([name, { ...attributes }]);
  });
  const addText = (text: string) => {
    if (parser.position > 0) events.addText(text);
  };
  let depth = 0;
  parser.on('opentagstart', () => (depth += 1));
  parser.on('text', (text) => {
    if (depth > 0) addText(text);
  });
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    events.add(`/${name}`);
  });
  try {
    parser.write(xml).close();
    return events.list;
  } catch {
    return null;
  }
}

const SOUND =
  '<?xml version="1.0"?>\r\n<!-- a - b --><x:a b="1 &lt; 2" c=\'"\t\r\n&#10;\'><?y z?>t&amp;&#x3042;' +
  '<b/><![CDATA[<]] >&amp;]]>あ<c d="">\r\n\r</c ></x:a>\n<!--z-->';

const PIECES = [
  ...['<', '>', '/', '"', "'", '=', '&', ';', '!', '?', '-', '--', ']]>', '<![CDATA[', '<!--'],
  ...[
    '-->',
    '<?',
    '?>',
    ' ',
    '\r',
    '\n',
    '\t',
    'a',
    'b',
    '1',
    ':',
    '&amp;',
    '&#65;',
    '&#0;',
    '&x;',
  ],
  ...['<a>', '</a>', '<b/>', ' b="1"', 'あ', '\u0001', '\ufffe', '<?xml ?>', '<!DOCTYPE a>', '.'],
];

test('reads what another parser reads', () => {
  expect(read([SOUND])).toEqual(bySaxes(SOUND));
  expect(read([SOUND])).toContainEqual(['x:a', { b: '1 < 2', c: '"  \n' }]);
});

test('takes and refuses what another parser does, whatever is put into a sound text', () => {
  const edit = fc.record({
    at: fc.nat(SOUND.length),
    drop: fc.nat(4),
    put: fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }).map((pieces) => pieces.join('')),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      let xml = SOUND;
      for (const { at, drop, put } of edits) xml = xml.slice(0, at) + put + xml.slice(at + drop);
      // What stands in the XML declaration is not looked at, and a DTD is refused in another way.
      fc.pre(xml.startsWith('<?xml version="1.0"?>') && !xml.includes('<!DOCTYPE'));
      const ours = orReason(() => read([xml]));
      expect(ours).toEqual(bySaxes(xml) ?? 'damaged');
    }),
    { numRuns: 5_000 },
  );
});

test('reads alike in pieces of any size', () => {
  const texts = fc.constantFrom(SOUND, ...PIECES.map((piece) => SOUND.replace('t&amp;', piece)));
  fc.assert(
    fc.property(texts, fc.array(fc.nat(SOUND.length), { maxLength: 30 }), (xml, cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), xml.length];
      const pieces = places.slice(1).map((end, at) => xml.slice(places[at], end));
      expect(orReason(() => read(pieces))).toEqual(orReason(() => read([xml])));
    }),
    { numRuns: 2_000 },
  );
});

test('a text that is cut for its length is cut nowhere that matters', () => {
  for (const [written, meant] of [
    ['&amp;', '&'],
    ['\r\n', '\n'],
    ['&#x3042;', 'あ'],
    ['😀', '😀'],
  ] as const) {
    for (let before = 65_520; before < 65_545; before++) {
      const [, text] = read([`<a>${'x'.repeat(before)}${written.repeat(9)}</a>`]);
      expect(text).toBe(`text ${'x'.repeat(before)}${meant.repeat(9)}`);
    }
  }
  const long = `<a>${'x'.repeat(65_535)}]]></a>`;
  expect(orReason(() => read([long]))).toBe('damaged');
});

test('reports where tags stand, in pieces too', () => {
  const seen: string[] = [];
  const text = `<!-- -->${SOUND.slice(SOUND.indexOf('<x:a'))}`;
  const tokenizer = new XmlTokenizer('a.xml', () => false, {
    open: ({ start, end }) => seen.push(text.slice(start, end)),
    text: () => undefined,
    close: ({ start, end }) => seen.push(text.slice(start, end)),
  });
  for (let at = 0; at < text.length; at += 5) tokenizer.write(text.slice(at, at + 5));
  tokenizer.end();
  expect(seen.slice(1)).toEqual(['<b/>', '', '<c d="">', '</c >', '</x:a>']);
});

const around: { readonly [what: string]: (inner: string) => string } = {
  text: (inner) => `<a>${inner}</a>`,
  'an attribute': (inner) => `<a b="${inner}"/>`,
  'a tag': (inner) => `<a ${inner}/>`,
  'a comment': (inner) => `<!--${inner}--><a/>`,
  'an instruction': (inner) => `<?x ${inner}?><a/>`,
  'character data': (inner) => `<a><![CDATA[${inner}]]></a>`,
  'the end': (inner) => `<a/>${inner}`,
};

describe.each(Object.entries(around))('%s', (_, wrap) => {
  test.each(PIECES)('takes linear time with %j over and over', (piece) => {
    expectLinear(
      200_000,
      (size) => wrap(piece.repeat(Math.ceil(size / piece.length))),
      (xml) => {
        orReason(() => read([xml]));
        // As a file that is inflated step by step hands it over.
        const pieces = Array.from({ length: Math.ceil(xml.length / 4_096) }, (__, at) =>
          xml.slice(at * 4_096, (at + 1) * 4_096),
        );
        orReason(() => read(pieces));
      },
    );
  });
});

test.each([
  ['tags', '<b/>'.repeat(20_000)],
  ['a long text', 'x'.repeat(1_000_000)],
])('looks at the clock within %s', (_, inner) => {
  let looks = 0;
  const isOver = () => ++looks === 3;
  expect(orReason(() => read([`<a>${inner}</a>`], isOver))).toBe('tooSlow');
});

test('a tag without end is not gathered', () => {
  const tag = `<a b="${'x'.repeat(LIMITS.tag)}`;
  expect(orReason(() => read([tag, tag]))).toBe('tooLarge');
});

test('attributes inherit nothing', () => {
  const seen: string[] = [];
  const tokenizer = new XmlTokenizer('a.xml', () => false, {
    open: ({ attributes }) => seen.push(...Object.keys(attributes), typeof attributes.valueOf),
    text: () => undefined,
    close: () => undefined,
  });
  tokenizer.write('<a __proto__="1" b="2"/>');
  tokenizer.end();
  expect(seen).toEqual(['__proto__', 'b', 'undefined']);
  expect(orReason(() => read(['<a constructor="1" toString="2"/>']))).toHaveLength(2);
});
