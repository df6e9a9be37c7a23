/** One piece of a formula; `text` is what stands there. */
export interface FormulaToken {
  readonly kind: TokenKind;
  readonly text: string;
  /** The sheet that stands before a reference, with its `!`. */
  readonly sheet: string | null;
}

type TokenKind = (typeof KINDS)[number]['kind'];

const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.?\\]*`;
const SHEET = String.raw`'(?:[^']|'')+'!|${NAME}(?::${NAME})?!|\[\d+\](?:${NAME})?!`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const AREA = String.raw`${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const ERROR = String.raw`#(?:N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!|SPILL!|CALC!)`;

/** In the order in which they are tried. */
const KINDS = [
  { kind: 'blank', pattern: String.raw`\s+` },
  { kind: 'text', pattern: String.raw`"(?:[^"]|"")*"` },
  { kind: 'error', pattern: `(?:${SHEET})?${ERROR}` },
  { kind: 'area', pattern: String.raw`(?:${SHEET})?(?:${AREA})(?![\p{L}\p{N}_.(!\[])` },
  { kind: 'call', pattern: String.raw`${NAME}\(` },
  // Of a table, with brackets within brackets.
  { kind: 'table', pattern: String.raw`(?:${NAME})?\[(?:[^\[\]]|\[[^\[\]]*\])*\](?![!\p{L}])` },
  { kind: 'name', pattern: `(?:${SHEET})?${NAME}` },
  { kind: 'number', pattern: String.raw`(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?` },
  { kind: 'operator', pattern: String.raw`<>|<=|>=|[-+*\/^&=<>:]` },
  { kind: 'after', pattern: '[%#]' },
  { kind: 'intersect', pattern: '@' },
  { kind: 'open', pattern: String.raw`\(` },
  { kind: 'close', pattern: String.raw`\)` },
  { kind: 'comma', pattern: ',' },
  { kind: 'semicolon', pattern: ';' },
  { kind: 'openArray', pattern: String.raw`\{` },
  { kind: 'closeArray', pattern: String.raw`\}` },
] as const;

const TOKEN = new RegExp(
  KINDS.map(({ kind, pattern }) => `(?<${kind}>${pattern})`).join('|'),
  'iuy',
);
const PREFIX = new RegExp(`^(?:${SHEET})`, 'iu');

/** The pieces of a formula (without its `=`); null where it holds what no formula may. */
export function formulaTokens(formula: string): FormulaToken[] | null {
  const tokens: FormulaToken[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const groups = TOKEN.exec(formula)?.groups;
    const found = KINDS.find(({ kind }) => groups?.[kind] !== undefined);
    if (groups === undefined || found === undefined) return null;
    const whole = groups[found.kind] ?? '';
    const mayBeElsewhere = whole.includes('!') && found.kind !== 'text';
    const sheet = mayBeElsewhere ? (PREFIX.exec(whole)?.[0] ?? null) : null;
    tokens.push({ kind: found.kind, text: whole.slice(sheet?.length ?? 0), sheet });
  }
  return tokens;
}

const OPERANDS: ReadonlySet<TokenKind> = new Set([
  ...(['text', 'error', 'area', 'table', 'name', 'number'] as const),
]);

/** Whether the pieces make a formula: operands and operators by turns, all brackets closed. */
export function isFormula(tokens: readonly FormulaToken[]): boolean {
  const reader = new Reader();
  return tokens.every((token) => reader.take(token)) && reader.isComplete;
}

/** Takes pieces one by one, each only where one of its kind may stand. */
class Reader {
  private readonly brackets: ('call' | 'open' | 'openArray')[] = [];
  private wantsOperand = true;
  private before: TokenKind | null = null;

  get isComplete(): boolean {
    return !this.wantsOperand && this.brackets.length === 0;
  }

  take({ kind, text }: FormulaToken): boolean {
    const isTaken = kind === 'blank' || this.fits(kind, text);
    this.before = kind;
    return isTaken;
  }

  private fits(kind: TokenKind, text: string): boolean {
    return this.wantsOperand ? this.takeOperand(kind, text) : this.takeOperator(kind);
  }

  private takeOperand(kind: TokenKind, text: string): boolean {
    if (kind === 'call' || kind === 'open' || kind === 'openArray') {
      this.brackets.push(kind);
      return true;
    }
    if (kind === 'intersect' || text === '-' || text === '+') return true;
    // An argument may be left out.
    if (kind === 'comma') return this.brackets.at(-1) === 'call';
    if (kind === 'close') return this.brackets.at(-1) === 'call' && this.closeBracket();
    this.wantsOperand = false;
    return OPERANDS.has(kind);
  }

  private takeOperator(kind: TokenKind): boolean {
    if (kind === 'after' || this.meets(kind)) return true;
    if (kind === 'close' || kind === 'closeArray') return this.takeClosing(kind);
    this.wantsOperand = true;
    // What was made by LAMBDA is called.
    if (kind === 'open' && this.before === 'close') return this.takeOperand(kind, '');
    const around = this.brackets.at(-1);
    if (kind === 'comma') return around !== undefined;
    return kind === 'semicolon' ? around === 'openArray' : kind === 'operator';
  }

  /** Two areas with a blank between them meet. */
  private meets(kind: TokenKind): boolean {
    if (this.before !== 'blank') return false;
    if (kind === 'area' || kind === 'name') return true;
    if (kind !== 'open' && kind !== 'call') return false;
    this.wantsOperand = true;
    return this.takeOperand(kind, '');
  }

  private takeClosing(kind: 'close' | 'closeArray'): boolean {
    const isArray = this.brackets.at(-1) === 'openArray';
    return isArray === (kind === 'closeArray') && this.closeBracket();
  }

  private closeBracket(): boolean {
    this.wantsOperand = false;
    return this.brackets.pop() !== undefined;
  }
}
