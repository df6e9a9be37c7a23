import type { Profile } from '../profile/Profile';
import type { Program } from '../records/Program';
import { isDitto } from '../readers/ditto';
import { isNil } from '../readers/nil';
import { type CellValue, textOf } from '../snapshot/CellValue';
import { fnv1a64 } from '../text/fnv1a64';
import { foldName } from '../text/foldText';
import { foldPolicyName, foldSection } from '../text/names';

/** What several workbooks of one 局 and 年度 may say twice, or in two ways. */
export const MENTIONED = ['number', 'name', 'policy', 'section'] as const;
export type Mentioned = (typeof MENTIONED)[number];

/** A No. in its 施策, a 事務事業名, a 施策 or a 所管課. */
export interface Mention {
  readonly kind: Mentioned;
  /** Of what it is known by in its 局 and 年度: no text that millions of programs would hold. */
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
  if (name !== null) mentions.push({ kind: 'name', key: fnv1a64(foldName(name)), written: '' });
  const own = section === fields.section ? saidIn(section.value, profile) : null;
  if (own !== null)
    mentions.push({ kind: 'section', key: fnv1a64(foldSection(own)), written: own });
  return mentions;
}

function policyMentions({ policy, number }: Program, { numbering }: Profile): Mention[] {
  const { code = null, name = null } = policy ?? {};
  if (code === null) return [];
  const mentions: Mention[] = [];
  if (number.kind === 'number' && numbering === 'policy') {
    const key = fnv1a64(`${code} ${String(number.value)}`);
    mentions.push({ kind: 'number', key, written: '' });
  }
  if (name !== null) mentions.push({ kind: 'policy', key: fnv1a64(code), written: name });
  return mentions;
}

function saidIn(value: CellValue, profile: Profile): string | null {
  const text = textOf(value);
  return text === null || isNil(text, profile) || isDitto(text) ? null : text;
}

/** The text by itself: as a piece of a sheet's text it would hold all of that. */
function ownText(text: string): string {
  return Array.from(text).join('');
}

/** What the programs of a 局 and 年度 say, each once. */
export function allMentions(programs: readonly Program[], profile: Profile): readonly Mention[] {
  const all = programs.flatMap((program) => mentionsOf(program, profile));
  const once = new Map(all.map((one) => [`${one.kind} ${one.key} ${one.written}`, one]));
  return [...once.values()].map((one) => ({ ...one, written: ownText(one.written) }));
}
