import { columnName, columnIndex } from '../../../core/address/a1';
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../core/address/area';
import { parseAddress } from './addresses';
import { formulaTokens, type FormulaToken } from './formulaTokens';
import type { DefinedName } from './Workbook';

/** Texts and quoted sheet names are passed over; what follows a name or precedes `(` is no cell. */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/giu;

/** A formula as it reads after being copied: references without `$` move along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    PIECE,
    (
      piece: string,
      fixedColumn: string | undefined,
      letters: string | undefined,
      fixedRow: string | undefined,
      digits: string | undefined,
    ) => {
      if (letters === undefined || digits === undefined) return piece;
      const column = fixedColumn === '$' ? letters : shiftColumn(letters, columns);
      const row = fixedRow === '$' ? Number(digits) : Number(digits) + rows;
      if (column === null || row < 1 || row > MAX_ROWS) return '#REF!';
      return `${fixedColumn ?? ''}${column}${fixedRow ?? ''}${String(row)}`;
    },
  );
}

function shiftColumn(letters: string, columns: number): string | null {
  const moved = columnIndex(letters) + columns;
  return moved < 0 || moved >= MAX_COLUMNS ? null : columnName(moved);
}

/** Cells that a formula reads; `sheet` is null for its own. */
interface FormulaReference {
  readonly sheet: string | null;
  readonly area: Area;
}

/** What a formula depends on. */
export interface FormulaReferences {
  readonly references: readonly FormulaReference[];
  /** It may read anything, and so is calculated anew behind everything else. */
  readonly open: boolean;
  /** It is calculated anew whatever changed. */
  readonly volatile: boolean;
  /** As the engine takes it, without names; null for what the engine cannot do. */
  readonly text: string | null;
}

const OPEN = /^(?:INDIRECT|OFFSET)$/i;
const VOLATILE = /^(?:INDIRECT|OFFSET|NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)$/i;
/** The engine counts bytes and writes amounts otherwise than a Japanese Excel, and fits no curves. */
const OTHERWISE =
  /^(?:(?:LEN|LEFT|RIGHT|MID|FIND|SEARCH|REPLACE)B|DOLLAR|LINEST|LOGEST|TREND|GROWTH)$/i;
/** The formats of TEXT that it knows: no eras and weekdays, no capitals, no words without quotes. */
const KNOWN_FORMAT = /^"(?!.*(?:g{1,3}e|aaa|[YMDHS]))(?:[ -!#-Z\\^-~]|""[^"]*"")*"$/;
/** Names that stand for names, and so on. */
const DEEPEST = 16;

/**
 * Reads which cells a formula (without `=`) refers to, and how the engine takes it.
 * @param sheet the place among the tabs of the sheet that it stands on
 */
export function formulaReferences(
  formula: string,
  names: readonly DefinedName[],
  sheet: number,
): FormulaReferences {
  const reading = new Reading(names, sheet);
  const text = reading.read(formula, 0);
  const { references, open, volatile } = reading;
  return { references, open, volatile, text };
}

/** What the engine is to be told in place of a piece; undefined where it takes the piece as it is. */
function otherwise(tokens: readonly FormulaToken[], index: number): string | undefined {
  const text = tokens[index]?.text ?? '';
  if (/^HYPERLINK\($/i.test(text)) {
    // A link shows its last argument.
    return `CHOOSE(${String(argumentCount(tokens.slice(index + 1)))},`;
  }
  // Truth values become numbers that way, which the engine does by multiplying alone.
  if (isDoubled(tokens, index + 1)) return '1';
  return isDoubled(tokens, index) ? '*' : undefined;
}

function argumentCount(tokens: readonly FormulaToken[]): number {
  let count = 1;
  let depth = 0;
  for (const { kind } of tokens) {
    if (depth === 0 && kind === 'comma') count += 1;
    if (kind === 'call' || kind === 'open' || kind === 'openArray') depth += 1;
    if (kind === 'close' || kind === 'closeArray') depth -= 1;
    if (depth < 0) break;
  }
  return count;
}

/** Whether the second of two signs stands here with which an operand begins. */
function isDoubled(tokens: readonly FormulaToken[], index: number): boolean {
  const [before, first, second] = [index - 2, index - 1, index].map((at) => tokens[at]);
  if (first?.text !== '-' || second?.text !== '-') return false;
  if (before === undefined || /^[<>=*]+$/.test(before.text)) return true;
  return before.kind === 'open' || before.kind === 'call' || before.kind === 'comma';
}

/** Whether a TEXT is to write in a way that the engine does not know. */
function hasOtherFormat(tokens: readonly FormulaToken[]): boolean {
  if (!tokens.some(({ text }) => /^TEXT\($/i.test(text))) return false;
  return tokens.some(({ kind, text }, index) => {
    const isLast = tokens[index - 1]?.kind === 'comma' && tokens[index + 1]?.kind === 'close';
    return kind === 'text' && isLast && !KNOWN_FORMAT.test(text);
  });
}

class Reading {
  readonly references: FormulaReference[] = [];
  open = false;
  volatile = false;

  constructor(
    private readonly names: readonly DefinedName[],
    private readonly sheet: number,
  ) {}

  read(formula: string, depth: number): string | null {
    const tokens = formulaTokens(formula);
    if (tokens === null) return null;
    const pieces = tokens.map((token, index) => {
      const own = this.piece(token, depth);
      return own === null ? null : (otherwise(tokens, index) ?? own);
    });
    return pieces.includes(null) || hasOtherFormat(tokens) ? null : pieces.join('');
  }

  private piece({ kind, text, sheet }: FormulaToken, depth: number): string | null {
    if (kind === 'area') return this.area(text, sheet);
    if (kind === 'name') return this.name(text, sheet, depth);
    if (kind === 'call') return this.call(text);
    if (kind !== 'table') return text === '#' ? null : text;
    this.volatile = true;
    return null;
  }

  private call(text: string): string | null {
    const name = text.slice(0, -1);
    this.open ||= OPEN.test(name);
    this.volatile ||= VOLATILE.test(name);
    return OTHERWISE.test(name) ? null : text;
  }

  private area(text: string, prefix: string | null): string | null {
    const parsed = parseAddress(`${prefix ?? ''}${text}`);
    const [area] = parsed?.areas ?? [];
    // Through several sheets, or in another workbook.
    if (parsed === null || area === undefined || /[:[]/.test(prefix ?? '')) {
      this.volatile = true;
      return null;
    }
    this.references.push({ sheet: parsed.sheet, area });
    return `${prefix ?? ''}${text}`;
  }

  /** What a defined name stands for, in its place. */
  private name(text: string, prefix: string | null, depth: number): string | null {
    if (/^(?:TRUE|FALSE)$/i.test(text)) return text;
    const meant = this.named(text);
    const [content, ...more] = meant?.ranges ?? [];
    if (prefix === null && meant === undefined) {
      // A variable of LET, or a name that is none: the engine knows such in Latin letters only.
      return /^[A-Z_][\w.]*$/i.test(text) ? text : null;
    }
    if (content === undefined || more.length > 0 || depth >= DEEPEST) {
      this.volatile = true;
      return null;
    }
    const inner = this.read(content, depth + 1);
    return inner === null ? null : `(${inner})`;
  }

  private named(text: string): DefinedName | undefined {
    const wanted = text.toLowerCase();
    const meant = this.names.filter(({ name }) => name.toLowerCase() === wanted);
    return (
      meant.find(({ sheet }) => sheet === this.sheet) ?? meant.find(({ sheet }) => sheet === null)
    );
  }
}
