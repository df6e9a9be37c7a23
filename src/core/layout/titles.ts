import type { Position } from '../address/CellRef';
import { forEachInSteps, type Steps } from '../collections/steps';
import { firstIndex } from '../collections/collections';
import { foldCharacter, foldText } from '../text/foldText';
import { INNER_KEYS, type InnerKey } from '../profile/blockFields';
import {
  LABEL_KEYS,
  type LabelKey,
  type Profile,
  RESOURCE_KEYS,
  type ResourceKey,
} from '../profile/Profile';
import type { CellValue } from '../snapshot/CellValue';
import type { SheetSnapshot } from '../snapshot/Snapshot';
import { readPolicyCode } from './policyCode';

/** What a text of the form stands for. */
type Term =
  | { readonly kind: 'title'; readonly key: string }
  | { readonly kind: 'resource'; readonly key: ResourceKey }
  | { readonly kind: 'label'; readonly key: LabelKey | InnerKey };

/** What follows a title in its cell; `word`: its word goes on (施策の…), and it is none. */
type Tail = 'word' | 'none' | 'note' | 'line' | 'text';

/** A title or label that a text begins with. */
interface Match {
  readonly term: Term;
  readonly tail: Tail;
  /** Offset behind it. */
  readonly end: number;
}

/** A cell that reads a title or a label. */
export interface Hit<Key> {
  readonly row: number;
  readonly column: number;
  readonly key: Key;
  /** What stands behind the label in its cell; null when it stands alone. */
  readonly rest: string | null;
}
/** Keys of fields, and `group` for a title over several columns. */
export type TitleHit = Hit<string>;
export type LabelHit = Hit<LabelKey | InnerKey>;
export type ResourceHit = Hit<ResourceKey>;

/** A cell that may name a subtotal: 施策計, 総　計, 【合計】. */
export interface SumHit {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A cell that begins with a 施策 code. */
export type CodeHit = Position;

/** What was recognised on a sheet, each list by row, then column. */
export interface SheetHits {
  readonly titles: readonly TitleHit[];
  readonly resources: readonly ResourceHit[];
  readonly labels: readonly LabelHit[];
  readonly sums: readonly SumHit[];
  readonly codes: readonly CodeHit[];
}

/** Where one cell holds one value, titles are short; what is longer is prose. */
const LONGEST_CELL = 60;

const OPENING = /[(（[［【〔〈《<＜{｛「『]/;
/** A footnote's mark behind a title: ※2, 注1. */
const FOOTNOTE = /\s*(?:[※＊*]\s*[0-9０-９]{0,2}|注[0-9０-９]{1,2})/y;
/** A number in front of ヒト, モノ or カネ: ①ヒト, (1)ヒト, １．ヒト; 1人 is a figure. */
const NUMBERED =
  /^\s*[（(]?(?:[①-⑳⑴-⒇Ⅰ-Ⅻ]|[0-9０-９]{1,2}(?=[)）.．、])|[アイウａ-ｃA-Ca-c](?=[)）.．、\s]))[)）.．、\s]*/;
const LONGEST_LABEL = 12;
const LONGEST_SUM = 20;
/** What ends in 計, but for a count, a note and brackets. */
const SUM_END =
  /計\s*(?:[:：]?\s*[0-9０-９]{1,3}\s*(?:事業|件|本)\s*)?(?:[(（【[［][^)）】\]］]{0,12})?[\s)）\]］】〕」』]*$/;

const ERA = '(?:昭和|平成|令和|[HRSＨＲＳ㍻㋿])\\s*(?:元|[0-9０-９一二三四五六七八九十]{1,3})';
const YEAR = `(?:(?:前|昨)年度?|(?:${ERA}|(?:19|20|１９|２０)[0-9０-９]{2}|(?:[0-9０-９]{1,2}|元)(?=\\s*(?:会計)?年|\\s*決))\\s*(?:[(（][^)）]{1,12}[)）])?\\s*(?:会計)?(?:年度?)?(?:\\s*[(（][^)）]{1,12}[)）])?)`;
const BEFORE = '^[〈<＜《≪く（(【〔\\[「◆◇■□●○・※＊*①-⑳]*\\s*';
const REFERENCE = '[参參]\\s*考[〉>＞》≫）)】〕\\]」＊*:：\\s]*';
const SETTLEMENT =
  '(?:歳\\s*出\\s*)?決\\s*算\\s*(?:見\\s*込\\s*み?\\s*)?額?\\s*(?:[（(]\\s*見込み?額?\\s*[)）])?';
const OTHERS = '(?:(?:当初|最終|補正後)?\\s*(?:予算|執行|実績|事業費|コスト)\\s*額?)?';
const BEHIND =
  '[〉>＞》≫）)】〕\\]」]*\\s*(?:[（(][^（）()\\r\\n]{1,12}[）)]|[※＊*][0-9０-９]{0,2})?';
/**
 * 前年度決算額 with its year, or as an estimate: 〈参考〉平成28年度決算額, （参考）28年度, 決算見込額. What
 * follows it on its own line makes it a text: 平成28年度決算額74百万円.
 */
const SETTLED = new RegExp(
  `${BEFORE}(?:(?:${REFERENCE})?(?:${YEAR}\\s*の?\\s*)?${SETTLEMENT}|${REFERENCE}${YEAR}\\s*の?\\s*${OTHERS})${BEHIND}(?:$|[:：]|[ \\t　]*[\\r\\n])`,
);

const byProfile = new WeakMap<Profile, Titles>();

/** The titles of a form, made once: rows around a program are read again for each of its fixes. */
export function titlesOf(profile: Profile): Titles {
  let titles = byProfile.get(profile);
  if (titles === undefined) {
    titles = new Titles(profile);
    byProfile.set(profile, titles);
  }
  return titles;
}

/** Finds a form's titles and labels at the start of texts. */
class Titles {
  /** By folded text; null for what only begins one: it decides nearly every cell at once. */
  private readonly terms = new Map<string, Term | null>();
  private readonly longestCell: number;
  private readonly isBlock: boolean;

  constructor({ orientation, fields, resources, labels }: Profile) {
    const isBlock = orientation === 'block';
    this.isBlock = isBlock;
    this.longestCell = isBlock ? Infinity : LONGEST_CELL;
    for (const { key, title, aliases } of fields) {
      const inner = isBlock ? INNER_KEYS.find((one) => one === key) : undefined;
      this.add([title, ...aliases], inner ? { kind: 'label', key: inner } : { kind: 'title', key });
    }
    for (const key of RESOURCE_KEYS) this.add(resources[key], { kind: 'resource', key });
    for (const key of LABEL_KEYS) this.add(labels[key], { kind: 'label', key });
  }

  private add(texts: readonly string[], term: Term): void {
    for (const text of texts.map(foldText)) {
      for (let end = 1; end < text.length; end++) {
        const beginning = text.slice(0, end);
        if (!this.terms.has(beginning)) this.terms.set(beginning, null);
      }
      // A text that is both a title and a group (今後の方向性) is a title.
      if (text !== '') this.terms.set(text, this.terms.get(text) ?? term);
    }
  }

  /** The longest title or label that a text begins with. */
  match(text: string): Match | null {
    let folded = '';
    let found: Match | null = null;
    for (let at = 0; at < text.length; at++) {
      const part = foldCharacter(text.charCodeAt(at));
      if (part === '') continue;
      folded += part;
      const term = this.terms.get(folded);
      if (term === undefined) break;
      const tail = term === null ? 'word' : tailOf(text, at + 1);
      if (term !== null && tail !== 'word') found = { term, tail, end: at + 1 };
    }
    return found;
  }

  /** ヒト, モノ or カネ behind a number; NFKC turns ① into 1, so the number is cut off first. */
  private matchNumbered(text: string): Match | null {
    const lead = text.length > LONGEST_LABEL ? 0 : (NUMBERED.exec(text)?.[0].length ?? 0);
    const match = lead === 0 ? null : this.match(text.slice(lead));
    return match?.term.kind === 'resource' ? match : null;
  }

  /** Looks once at every cell of a sheet. */
  *scan({ values, origin }: SheetSnapshot): Steps<SheetHits> {
    const hits: Hits = { titles: [], resources: [], labels: [], sums: [], codes: [] };
    yield* forEachInSteps(values, (cells, r) => {
      cells.forEach((value, c) => {
        if (typeof value !== 'string' || value.length > this.longestCell) return;
        this.scanCell(value, origin.row + r, origin.column + c, hits);
        if (this.isBlock && value.length === 1) {
          this.scanLetters(value, values[r + 1]?.[c], origin.row + r, origin.column + c, hits);
        }
      });
    });
    return hits;
  }

  /** ヒ and, in the cell below, ト. */
  private scanLetters(
    first: string,
    second: CellValue | undefined,
    row: number,
    column: number,
    hits: Hits,
  ): void {
    if (typeof second !== 'string' || second.length !== 1) return;
    const term = this.match(first + second)?.term;
    if (term?.kind === 'resource') hits.resources.push({ row, column, key: term.key, rest: null });
  }

  private scanCell(value: string, row: number, column: number, hits: Hits): void {
    if (value.length <= LONGEST_SUM && (SUM_END.test(value) || TOTAL.test(value))) {
      hits.sums.push({ row, column, text: value });
    }
    if (this.isBlock && readPolicyCode(value) !== null) hits.codes.push({ row, column });
    const settled = this.isBlock ? settledIn(value) : null;
    if (settled !== null) {
      hits.labels.push({ row, column, key: 'previousYear', rest: settled === '' ? null : settled });
      return;
    }
    const match = this.match(value) ?? this.matchNumbered(value);
    if (match !== null) addMatch(match, value, { row, column }, hits);
  }
}

/** What stands behind 前年度決算額; null where the text does not begin with it. */
function settledIn(text: string): string | null {
  const mayBe = text.includes('決') || text.includes('参') || text.includes('參');
  const found = mayBe ? SETTLED.exec(text) : null;
  if (found === null) return null;
  const rest = text.slice(found[0].length).trim();
  // 歳出決算額：9百万円 is the text below the label.
  return rest !== '' && BARE.test(text) ? null : rest;
}

/** Neither 参考 nor a year in front. */
const BARE = /^\s*(?:歳\s*出\s*)?決\s*算/;
const TOTAL = /^\s*(?:(?:sub|grand)[\s-]*)?total\s*$/i;

const YEAR_ALONE = new RegExp(`^[（(〈<＜【]?\\s*${YEAR}\\s*[）)〉>＞】]?$`);

/** Whether a text is a year and no more, or 前年度. */
export function isYearAlone(text: string): boolean {
  return text.length <= LONGEST_LABEL && YEAR_ALONE.test(text.trim());
}

function addMatch(
  { term, tail, end }: Match,
  value: string,
  { row, column }: Position,
  hits: Hits,
): void {
  // Notes may follow titles, ヒト and its like; only labels share their cell with other text.
  if (term.kind === 'label' && term.key !== 'group') {
    const rest = tail === 'none' ? null : value.slice(tailStart(value, end)).trim();
    hits.labels.push({ row, column, key: term.key, rest });
  } else if (term.kind === 'resource') {
    if (tail === 'none' || tail === 'note')
      hits.resources.push({ row, column, key: term.key, rest: null });
  } else if (tail !== 'text') hits.titles.push({ row, column, key: term.key, rest: null });
}

/** While they are found. */
type Hits = { readonly [K in keyof SheetHits]: SheetHits[K][number][] };

/** What follows a title that ends at `titleEnd`, but for a footnote's mark. */
function tailOf(text: string, titleEnd: number): Tail {
  FOOTNOTE.lastIndex = titleEnd;
  const from = FOOTNOTE.test(text) ? FOOTNOTE.lastIndex : titleEnd;
  const start = tailStart(text, from);
  if (start === text.length) return 'none';
  if (OPENING.test(text.charAt(start))) return 'note';
  if (/[\r\n]/.test(text.slice(from, start))) return 'line';
  // A digit, or something behind a space or a colon.
  return start > from || /^\p{Nd}/u.test(text.charAt(start)) ? 'text' : 'word';
}

/** Offset of the first letter, digit or opening bracket at or after `from`. */
function tailStart(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    if (foldCharacter(text.charCodeAt(at)) !== '' || OPENING.test(text.charAt(at))) break;
    at++;
  }
  return at;
}

/** Position of the first hit at or below `row`. */
export function firstHitFrom(hits: readonly { readonly row: number }[], row: number): number {
  return firstIndex(hits.length, (at) => (hits[at]?.row ?? row) >= row);
}

/** Cells that come by row, a list a row. */
export function groupByRow<T extends { readonly row: number }>(cells: readonly T[]): T[][] {
  const rows: T[][] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last?.[0]?.row === cell.row) last.push(cell);
    else rows.push([cell]);
  }
  return rows;
}
