import { toVariants, type VariantName } from '../../src/stage/host/variants';

/** What the tests of the add-in are about. */
export const TOPICS = [
  'marks',
  'clear',
  'undo',
  'fill',
  'fix',
  'summary',
  'forms',
  'validations',
  'waivers',
  'reading',
  'opening',
  'typing',
] as const;
export type Topic = (typeof TOPICS)[number];

interface Concern {
  readonly topics: readonly Topic[];
  /** Why these, and no others. */
  readonly why: string;
}

const RULES: readonly Topic[] = ['marks', 'clear', 'undo'];
const WRITING: readonly Topic[] = ['fill', 'fix', 'undo', 'summary', 'forms'];

/** Which tests run on which Excel, and why. */
const CONCERNS: { readonly [name in VariantName]: Concern } = {
  'rules-first': { topics: RULES, why: 'Rules are found, deleted and put in order.' },
  'rules-last': { topics: RULES, why: 'Rules are found, deleted and put in order.' },
  guid: { topics: RULES, why: 'Rules are found, deleted and put in order.' },
  'rules-unlisted': { topics: RULES, why: 'No rule may be touched that cannot be told apart.' },
  'chart-sheet': {
    topics: ['opening', 'reading', 'marks', 'clear', 'summary', 'forms', 'validations', 'waivers'],
    why: 'They ask for the sheet in front, or work without one.',
  },
  tables: {
    topics: ['fill', 'fix', 'undo'],
    why: 'They write into columns that may be a table’s.',
  },
  elsewhere: {
    topics: ['marks', 'clear', 'summary', 'forms', 'fill', 'fix', 'undo', 'validations', 'waivers'],
    why: 'They add, show or delete sheets, select cells, or do not need the front and must work.',
  },
  dates: { topics: WRITING, why: 'They write text.' },
  formats: { topics: WRITING, why: 'They write formulas.' },
  'row-limit': { topics: ['summary', 'forms'], why: 'They set row heights.' },
  'no-printer': { topics: ['summary', 'forms'], why: 'They set paper, zoom and page breaks.' },
  web: {
    topics: [...WRITING, 'marks', 'clear', 'reading', 'validations', 'waivers', 'typing'],
    why: 'Limits of messages, sheets that come in front late, events of our own writes.',
  },
  'old-events': {
    topics: ['typing', 'fill', 'undo'],
    why: 'They tell our own writes from others’.',
  },
  'charts-without-series': { topics: ['summary'], why: 'It looks at the charts of its sheet.' },
  'xml-lost': { topics: ['waivers'], why: 'They are kept in a custom XML part.' },
};

/** The Excels that a topic is tested on: the default one first, then one for each other variant. */
export function excelsFor(
  topic: Topic,
): (readonly [label: string, names: readonly VariantName[]])[] {
  const plain = toVariants();
  const others = (Object.keys(CONCERNS) as VariantName[]).filter(
    (name) => !plain.has(name) && CONCERNS[name].topics.includes(topic),
  );
  return [['default', []], ...others.map((name) => [name, [name]] as const)];
}
