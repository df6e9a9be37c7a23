import type { Profile } from '../profile/Profile';
import type { Program } from '../records/Program';
import { isDitto } from '../readers/ditto';
import { isNil } from '../readers/nil';
import { type CellValue, textOf } from '../snapshot/CellValue';
import { foldName } from '../text/foldText';
import { foldPolicyName, foldSection } from '../text/names';

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

/** What is compared of a spelling: （続き） is none of a 施策's. */
export function spellingOf({ kind, written }: Pick<Mention, 'kind' | 'written'>): string {
  return kind === 'policy' ? foldPolicyName(written) : written;
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
  return text === null || isNil(text, profile) || isDitto(text) ? null : text;
}

/** What the programs of a 局 and 年度 say, each once. */
export function allMentions(programs: readonly Program[], profile: Profile): readonly Mention[] {
  const all = programs.flatMap((program) => mentionsOf(program, profile));
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
