import { getOrInsert, groupBy } from '../collections/collections';
import { foldName, foldPolicyName, foldSection } from '../facts/names';
import type { Profile } from '../profile/Profile';
import type { Program } from '../records/Program';
import { isNil } from '../readers/nil';
import { type CellValue, textOf } from '../snapshot/CellValue';
import type { RunBook, RunSetting } from './run';

/** What several workbooks of one 局 and 年度 may say twice, or in two ways. */
export const MENTIONED = ['number', 'name', 'policy', 'section'] as const;
export type Mentioned = (typeof MENTIONED)[number];

/** A No. in its 施策, a 事務事業名, a 施策 or a 所管課. */
export interface Mention {
  readonly kind: Mentioned;
  /** What it is known by in its 局 and 年度. */
  readonly key: string;
  /** As it is spelled; a No. and a 事務事業名 are held by their keys alone. */
  readonly written: string;
}

/** What another workbook of the run says of a 局 and 年度, where this one says it too. */
export interface Elsewhere extends Mention {
  readonly scope: string;
  readonly file: string;
}

/** What a program says that another workbook may say too. */
export function mentionsOf(program: Program, profile: Profile): Mention[] {
  const { fields, section } = program;
  const mentions = policyMentions(program, profile);
  const name = saidIn(fields.name.value, profile);
  if (name !== null) mentions.push({ kind: 'name', key: foldName(name), written: '' });
  const own = section === fields.section ? saidIn(section.value, profile) : null;
  if (own !== null) mentions.push({ kind: 'section', key: foldSection(own), written: own });
  return mentions;
}

function policyMentions({ policy, number }: Program, { numbering }: Profile): Mention[] {
  const { code = null, name = null } = policy ?? {};
  if (code === null) return [];
  const mentions: Mention[] = [];
  if (number.kind === 'number' && numbering === 'policy') {
    mentions.push({ kind: 'number', key: `${code} ${String(number.value)}`, written: '' });
  }
  if (name !== null) mentions.push({ kind: 'policy', key: code, written: name });
  return mentions;
}

function saidIn(value: CellValue, profile: Profile): string | null {
  const text = textOf(value);
  return text === null || isNil(text, profile) ? null : text;
}

/** What the programs of a 局 and 年度 say, each once. */
export function allMentions(programs: readonly Program[], profile: Profile): readonly Mention[] {
  const all = programs.flatMap((program) => mentionsOf(program, profile));
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** A mention with the workbook that it stands in. */
interface Placed extends Elsewhere {
  readonly index: number;
}

/**
 * The settings of a run's workbooks with what the others of the same 局 and 年度 say: of a No. and a
 * name the first workbook's, of a 施策 and a 所管課 the spelling that most workbooks have.
 */
export function withElsewhere(
  settings: readonly (RunSetting | null)[],
  books: readonly RunBook[],
): readonly (RunSetting | null)[] {
  const placed = books.flatMap(({ form, file, scopes }, index) => {
    const setting = settings[index] ?? null;
    return scopes
      .filter(({ scope, isNamed, year }) => {
        const isRuns = setting === null || year === null || year === setting.year;
        return isNamed && isRuns && setting?.double?.scopes.includes(scope) !== true;
      })
      .flatMap(({ scope, mentions }) =>
        mentions.map((one): [string, Placed] => [
          `${form}\n${scope}\n${one.kind} ${one.key}`,
          { ...one, scope, file, index },
        ]),
      );
  });
  const found = new Map<number, Elsewhere[]>();
  for (const mentions of groupBy(placed, ([key]) => key).values()) {
    const all = mentions.map(([, one]) => one);
    for (const [index, { kind, key, written, scope, file }] of othersIn(all)) {
      getOrInsert(found, index, () => []).push({ kind, key, written, scope, file });
    }
  }
  return settings.map((setting, index) => {
    const elsewhere = found.get(index);
    if (elsewhere === undefined) return setting;
    return { ...(setting ?? { year: yearOf(books[index]), wrongYear: null }), elsewhere };
  });
}

function yearOf(book: RunBook | undefined): number | null {
  return book === undefined || book.years.length === 0 ? null : Math.max(...book.years);
}

/** Of mentions of one thing: which workbook is told of which other's. */
function othersIn(all: readonly Placed[]): readonly (readonly [index: number, Placed])[] {
  const [first] = all;
  if (first === undefined) return [];
  if (first.kind === 'number' || first.kind === 'name') {
    return all.filter(({ index }) => index !== first.index).map(({ index }) => [index, first]);
  }
  const fold = (written: string) => (first.kind === 'policy' ? foldPolicyName(written) : written);
  const spellings = [...groupBy(all, ({ written }) => fold(written)).values()];
  const [usual = [], ...rare] = spellings.sort((a, b) => b.length - a.length);
  const [example] = usual;
  if (example === undefined) return [];
  // Two spellings within one workbook are its own matter.
  const own = new Set(usual.map(({ index }) => index));
  const told = rare.flat().filter(({ index }) => !own.has(index));
  return told.map(({ index }) => [index, example]);
}
