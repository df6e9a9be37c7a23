import { toA1 } from '../address/a1';
import { readBook } from '../book/Book';
import type { Finding, RuleId } from '../findings/Finding';
import { type Fix, waysOf } from '../fix/fixEdits';
import { TEXT_KEYS } from '../profile/blockFields';
import { titleOf } from '../profile/Profile';
import { chiba } from '../profiles/chiba';
import { fixOf } from '../proposals/fixOf';
import { renderMessage } from '../rules';
import { checkBook } from '../rules/checkBook';
import type { CellKey, Example } from '../rules/Example';
import type { CellValue } from '../snapshot/CellValue';
import type { Language, Text } from '../words/sentence';
import { type ExampleSheet, exampleSheet, type WholeCells } from './exampleSheet';

/** What the cells of an example hold, in the form's words; any other text has its title. */
const CELL_NAMES: { readonly [K in CellKey]?: string } = {
  file: 'ブックの名前',
  sheet: 'シートの名前',
  year: '年度',
  policyCode: '施策のコード',
  policyName: '施策の名称',
  titleRow: '表の見出し',
  costTitle: '見出し（コストの列）',
  sectionTitle: '見出し（所管課の列）',
  no: 'No.',
  isNew: '新規',
  name: '事務事業名',
  goal: '目標',
  content: '主な内容',
  peopleLabel: '行の表示（ヒト）',
  peopleText: 'ヒト（本文）',
  people: 'ヒト（コスト）',
  thingsLabel: '行の表示（モノ）',
  thingsText: 'モノ（本文）',
  things: 'モノ（コスト）',
  moneyLabel: '行の表示（カネ）',
  moneyText: 'カネ（本文）',
  money: 'カネ（コスト）',
  total: '合計',
  previousYear: '前年度決算額',
  results: '主な実績・効果',
  hidden: '所管課の下の行',
  analysis: '分析・評価',
  method: '手法（1つ目）',
  direction: '今後の方向性（1つ目）',
  method2: '手法（2つ目）',
  direction2: '今後の方向性（2つ目）',
  section: '所管課',
  sumName: '下の行の事務事業名の列',
  sumTotal: '下の行の合計の列',
};

/** A cell of an example as the form calls it. */
export function cellName(key: CellKey): string {
  return CELL_NAMES[key] ?? titleOf(chiba, key);
}

/** What may be done, and what that does, in both languages. */
const FIX_WORDS = {
  safe: {
    ja: '意味を変えずに直せるので、まとめて修正できます。直すと、次のようになります。',
    en: 'It can be fixed without changing what is meant, also in bulk. Afterwards it reads:',
  },
  choice: {
    ja: '次の候補が示されます。内容を確かめ、選んで修正します。',
    en: 'It is offered to you. Check what is right before you choose:',
  },
  choices: {
    ja: '次の候補が示されます。内容を確かめ、どれかを選んで修正します。',
    en: 'These are offered to you. Check what is right before you choose one:',
  },
  none: {
    ja: '何が正しいかはセルの値からは分からないため、候補は示しません。資料を確かめて、入力し直してください。',
    en: 'The values do not say what is right, so nothing is offered. Please check your papers and enter it again.',
  },
} satisfies { readonly [kind: string]: Text };

/** What may be done about an example's first finding. */
export function howToFix(fix: ExampleFix | null): Text {
  if (fix === null) return FIX_WORDS.none;
  return FIX_WORDS[fix.kind === 'choice' && fix.ways.length > 1 ? 'choices' : fix.kind];
}

/** The cells that an example speaks of, and those that are found fault with. */
export function shownKeys({ good, bad }: Example, { findings }: CheckedExample): CellKey[] {
  const shown = new Set([
    ...[...good, ...bad].flatMap(Object.keys),
    ...findings.map(({ key }) => key),
  ]);
  const known = new Set([...Object.keys(CELL_NAMES), ...TEXT_KEYS]);
  return [...known].filter((key): key is CellKey => shown.has(key));
}

/** A finding of the rule in an example, and which of its cells it is about. */
interface ExampleFinding {
  readonly severity: Finding['severity'];
  readonly sentence: string;
  readonly program: number;
  readonly key: CellKey;
}

/** How the engine would fix an example. */
export interface ExampleFix {
  readonly kind: Fix['kind'];
  /** Each way to fix it, as the cells that it changes and what stands there then. */
  readonly ways: readonly (readonly {
    readonly program: number;
    /** null for a cell that no example speaks of. */
    readonly key: CellKey | null;
    /** A1. */
    readonly cell: string;
    readonly after: CellValue;
  }[])[];
}

/** One side of an example as the engine sees it. */
export interface CheckedExample {
  readonly programs: readonly WholeCells[];
  /** Of the rule that the example is about. */
  readonly findings: readonly ExampleFinding[];
  /** Of the first finding; null where nothing is offered. */
  readonly fix: ExampleFix | null;
}

/** Checks one side of a rule's example with the real engine. */
export function checkExample(
  rule: RuleId,
  example: Example,
  side: 'good' | 'bad',
  language: Language,
): CheckedExample {
  const sheet = exampleSheet(example[side], example.others ?? 0);
  const book = readBook(sheet.snapshot, chiba, sheet.settings);
  const own = checkBook(book).findings.filter((finding) => finding.rule === rule);
  const findings = own.flatMap(({ cell, severity, message }) => {
    const place = sheet.keyAt(cell);
    return place === null
      ? []
      : [{ severity, sentence: renderMessage(message, language), ...place }];
  });
  const [first] = own;
  const fix = first === undefined ? null : fixOf(first, book);
  return { programs: sheet.programs, findings, fix: fix === null ? null : exampleFix(fix, sheet) };
}

function exampleFix(fix: Fix, sheet: ExampleSheet): ExampleFix {
  return {
    kind: fix.kind,
    ways: waysOf(fix).map((edits) =>
      edits.map(({ cell, after }) => ({
        ...(sheet.keyAt(cell) ?? { program: 0, key: null }),
        cell: toA1(cell),
        after: after.kind === 'value' ? after.value : after.formula,
      })),
    ),
  };
}
