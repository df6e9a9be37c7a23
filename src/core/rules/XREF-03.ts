import type { Book } from '../book/Book';
import { foldPolicyName } from '../text/names';
import { pieceEdit, type FixChoice, choicesFix } from '../fix/fixEdits';
import type { PolicyRow } from '../layout/Layout';
import { clip, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

interface Elsewhere extends Differs {
  /** The other workbook's file. */
  readonly where: string;
}

interface Differs {
  readonly code: string;
  readonly name: string;
  /** The name that most rows of the code have. */
  readonly usual: string;
}

/** One 施策 code has one name in the whole workbook, whatever its bureaus; other years may have others. */
export const xref03 = defineRule({
  id: 'XREF-03',
  severity: 'error',
  source: 'form',
  asks: {
    ja: '施策の名称はブックの中で1つですか',
    en: 'Does each policy have one name in the workbook?',
  },
  messages: {
    differs: worded(
      (v: Differs) =>
        `施策 ${v.code} の名称が「${quote(v.name)}」ですが、ほかの箇所では「${quote(v.usual)}」です。`,
      (v) =>
        `Policy ${v.code} is named "${quote(v.name)}" here, but "${quote(v.usual)}" elsewhere.`,
      (v) => `ほかは「${clip(v.usual, 9)}」`,
      (v) => `elsewhere ${clip(v.usual, 9)}`,
    ),
    /** Seen only where several workbooks are checked together. */
    elsewhere: worded(
      (v: Elsewhere) =>
        `施策 ${v.code} の名称が「${quote(v.name)}」ですが、同じ局・年度の別のブック（${quote(v.where)}）では「${quote(v.usual)}」です。`,
      (v) =>
        `Policy ${v.code} is named “${quote(v.name)}” here, but “${quote(v.usual)}” in another workbook of the same bureau and year (${quote(v.where)}).`,
      (v) => `別ブックは「${clip(v.usual, 7)}」`,
      (v) => `other book: ${clip(v.usual, 7)}`,
    ),
  },

  /** All names but the most frequent, of equally frequent ones the first. */
  check(book) {
    return [...policyNames(book).values()].flatMap(([usual, ...others]) => {
      const example = usual?.[0];
      if (example === undefined) return [];
      return others.flat().map(({ code, name, row }) => ({
        cell: row.nameCell,
        related: [example.row.nameCell],
        key: 'differs' as const,
        values: { code, name, usual: example.name },
        expected: example.name,
        actual: name,
      }));
    });
  },

  /** One choice for each name of the 施策 code: every row that says otherwise takes it. */
  fix({ message }, book) {
    if (message.key === 'elsewhere') return null;
    const names = policyNames(book).get(message.values.code) ?? [];
    return choicesFix(names.flatMap(([chosen]) => choiceOf(chosen, names.flat(), book)));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '施策はコードごとに集計します。同じコードに名称が2つあると、コードか名称のどちらかが誤りと考えられます。',
          en: 'Policies are added up by their codes. Where one code has two names, either the code or a name is wrong.',
        },
        good: [
          { policyCode: '4-1-2', policyName: '防災体制の充実' },
          { policyCode: '4-1-2', policyName: '防災体制の充実' },
        ],
        bad: [
          { policyCode: '4-1-2', policyName: '防災体制の充実' },
          { policyCode: '4-1-2', policyName: '国際化の推進' },
        ],
      }
    : null,
});

/** A 施策 row whose code and name are both there. */
interface PolicyName {
  readonly code: string;
  readonly name: string;
  readonly row: PolicyRow;
}

/**
 * The names of each 施策 code, alike ones together: the most frequent name first, of equally
 * frequent ones the first in the workbook. Each row is named once, however many headers repeat
 * below it.
 */
function policyNames({ layout, fiscalYear }: Book): ReadonlyMap<string, readonly PolicyName[][]> {
  /** By code, then by name. */
  const codes = new Map<string, Map<string, PolicyName[]>>();
  const own = layout.tables.filter(({ fiscalYear: year }) => year === null || year === fiscalYear);
  for (const row of new Set(own.map(({ policy }) => policy))) {
    if (row === null || row.lostAt !== undefined) continue;
    const { code, name } = row;
    if (code !== null && name !== null) add(codes, { code, name, row });
  }
  return new Map(
    [...codes].map(([code, names]) => [
      code,
      [...names.values()].sort((a, b) => b.length - a.length),
    ]),
  );
}

function add(codes: Map<string, Map<string, PolicyName[]>>, mention: PolicyName): void {
  const names = codes.get(mention.code) ?? new Map<string, PolicyName[]>();
  codes.set(mention.code, names);
  const key = foldPolicyName(mention.name);
  const mentions = names.get(key);
  if (mentions === undefined) names.set(key, [mention]);
  else mentions.push(mention);
}

function choiceOf(
  chosen: PolicyName | undefined,
  all: readonly PolicyName[],
  book: Book,
): FixChoice[] {
  if (chosen === undefined) return [];
  const others = all.filter(({ name }) => foldPolicyName(name) !== foldPolicyName(chosen.name));
  const edits = others.map(({ name, row }) => pieceEdit(book, row.nameCell, name, chosen.name));
  const [first, ...rest] = edits.filter((edit) => edit !== null);
  return first === undefined ? [] : [[first, ...rest]];
}
