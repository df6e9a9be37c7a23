import type { Book } from '../book/Book';
import type { CellRef } from '../address/CellRef';
import type { Finding, BookRule } from './OldRule';
import type { Field } from '../records/Program';
import { textOf } from '../snapshot/textOf';
import { present } from '../facts/cellText';
import { foldName } from '../facts/foldName';

interface Mention {
  readonly program: number;
  readonly field: Field;
  readonly written: string;
}

function check({ programs, profile }: Book): Finding[] {
  const found: Finding[] = [];
  const isRequired = profile.required.includes('section');
  const mentions = new Map<string, Mention[]>();
  for (const [program, { fields }] of programs.entries()) {
    const field = fields.section;
    const written = textOf(field.value);
    if (written !== null) add(mentions, { program, field, written });
    else if (field.cell !== null && isRequired) {
      found.push(blank(field.cell, program, profile.titles.section[0] ?? ''));
    }
  }
  for (const spellings of bySection(mentions).values()) {
    if (spellings.size === 1) continue;
    for (const finding of unusual(spellings)) found.push(finding);
  }
  return found;
}

function add(mentions: Map<string, Mention[]>, mention: Mention): void {
  const alike = mentions.get(mention.written);
  if (alike === undefined) mentions.set(mention.written, [mention]);
  else alike.push(mention);
}

/** Spellings by the name without spaces and width. Many programs share one: it is folded once. */
function bySection(
  mentions: ReadonlyMap<string, readonly Mention[]>,
): Map<string, Map<string, readonly Mention[]>> {
  const sections = new Map<string, Map<string, readonly Mention[]>>();
  for (const [written, alike] of mentions) {
    const name = foldName(written);
    const spellings = sections.get(name) ?? new Map<string, readonly Mention[]>();
    sections.set(name, spellings.set(written, alike));
  }
  return sections;
}

/** All spellings but the usual one: that without inner spaces, of several the most frequent. */
function unusual(spellings: ReadonlyMap<string, readonly Mention[]>): Finding[] {
  const [usual, ...others] = [...spellings].sort(
    ([a, inA], [b, inB]) => spaces(a) - spaces(b) || inB.length - inA.length,
  );
  if (usual === undefined) return [];
  const [name, [example]] = usual;
  return others.flatMap(([, mentions]) =>
    mentions.flatMap((mention) => spelling(mention, name, example)),
  );
}

function spaces(text: string): number {
  return /\s/.test(text) ? 1 : 0;
}

function spelling(
  { program, field, written }: Mention,
  usual: string,
  example: Mention | undefined,
): Finding[] {
  return present(field.cell).map((cell) => ({
    rule: 'REQ-02',
    severity: 'warning',
    cell,
    related: present(example?.field.cell ?? null),
    program,
    message: { rule: 'REQ-02', key: 'spelling', values: { written, usual } },
    expected: usual,
    actual: written,
  }));
}

function blank(cell: CellRef, program: number, title: string): Finding {
  return {
    rule: 'REQ-02',
    severity: 'error',
    cell,
    related: [],
    program,
    message: { rule: 'REQ-02', key: 'blank', values: { title } },
    expected: null,
    actual: null,
  };
}

/** 所管課 is present, and each section is spelled one way in the workbook. */
export const req02: BookRule = { id: 'REQ-02', severity: 'error', scope: 'workbook', check };
