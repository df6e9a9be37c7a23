/**
 * Where Excels differ, by version, platform or state, or where documents and measurements disagree:
 * each name is one way of an Excel that the embedded one can play.
 */
export const VARIANT_NAMES = [
  /** A rule's id is its place in the asked list, and a new rule goes to the front. */
  'rules-first',
  /** As `rules-first`, and a new rule goes last. */
  'rules-last',
  /** A rule's id is a lasting name, and a new rule goes to the front. */
  'guid',
  /** The properties of rules cannot be read where two rules share a range. */
  'rules-unlisted',
  /** A chart sheet is in front. */
  'chart-sheet',
  /** A formula written into a column of a table fills the column. */
  'tables',
  /** Another workbook is in front. */
  'elsewhere',
  /** Text that looks like a date or a number is entered as one. */
  'dates',
  /** A formula in a General cell takes over the number format of what it refers to. */
  'formats',
  /** Row heights over 409.5 points are refused. */
  'row-limit',
  /** Paper size, page breaks and page zoom are refused. */
  'no-printer',
  /** Excel on the web: its limits, and what it does late. */
  'web',
  /** Events as ExcelApi 1.9 to 1.13 raise them. */
  'old-events',
  /** The series of some types of charts cannot be read. */
  'charts-without-series',
  /** Custom XML parts are gone after saving. */
  'xml-lost',
] as const;

export type VariantName = (typeof VARIANT_NAMES)[number];
export type Variants = ReadonlySet<VariantName>;

/** What is documented for every Excel. */
const DOCUMENTED: readonly VariantName[] = ['rules-first', 'dates', 'formats', 'row-limit'];

/** How conditional formats are known: an Excel does one of these. */
const RULE_IDS: readonly VariantName[] = ['rules-first', 'rules-last', 'guid'];

/** The Excel that these names make of the default one. */
export function toVariants(names: readonly VariantName[] = []): Variants {
  const chosen = names.filter((name) => RULE_IDS.includes(name));
  const kept =
    chosen.length === 0 ? DOCUMENTED : DOCUMENTED.filter((name) => !RULE_IDS.includes(name));
  return new Set([...kept, ...names]);
}

export function isVariantName(text: string): text is VariantName {
  return VARIANT_NAMES.some((name) => name === text);
}

/** Minor version of ExcelApi 1.x that is played unless another is asked for: LTSC 2024's. */
export const DEFAULT_API_VERSION = 17;
