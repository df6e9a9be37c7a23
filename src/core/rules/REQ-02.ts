import { present, requiredBlank } from '../facts/cells';
import { foldName } from '../facts/names';
import { pieceEdit, choiceFix, safeFix } from '../fix/fixEdits';
import type { Field, Program } from '../records/Program';
import { textOf } from '../snapshot/CellValue';
import { quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, sentence } from './Rule';

/** Spaces alone; a line break may stand between two sections. */
const SPACES = /[^\S\r\n]+/g;

/** A section is there where the form requires one, and each is spelled one way in the workbook. */
export const req02 = defineRule({
  id: 'REQ-02',
  severity: 'error',
  source: 'form',
  needs: ['section'],
  asks: {
    ja: '所管課が入っていますか',
    en: 'Is the section in charge there?',
  },
  messages: {
    blank: sentence(
      (v: { title: string }) => `「${v.title}」が空欄です。`,
      (v) => `${v.title} is blank.`,
    ),
    spelling: sentence(
      (v: { written: string; usual: string }) =>
        `「${quote(v.written)}」は、このブックのほかの箇所では「${v.usual}」と書かれています。`,
      (v) => `"${quote(v.written)}" is written ${v.usual} elsewhere in this workbook.`,
    ),
  },

  check({ programs }) {
    const blank = programs.flatMap((program, index) => {
      const lack = requiredBlank(program, 'section');
      if (lack === null) return [];
      const { cell, title } = lack;
      return [{ cell, program: index, key: 'blank', values: { title } } as const];
    });
    const unusual = sectionsOf(programs).flatMap((spellings) => {
      const [usual, ...others] = spellings;
      if (usual === undefined) return [];
      return others.flat().flatMap(({ program, field, written }) =>
        present(field.cell).map(
          (cell) =>
            ({
              cell,
              related: present(usual[0]?.field.cell ?? null),
              severity: 'warning',
              program,
              key: 'spelling',
              values: { written, usual: usual[0]?.written ?? '' },
              expected: usual[0]?.written ?? '',
              actual: written,
            }) as const,
        ),
      );
    });
    return [...blank, ...unusual];
  },

  /**
   * The section as it is spelled elsewhere: safe where only spaces differ, otherwise (width, line
   * breaks) to be chosen. A blank section cannot be guessed.
   */
  fix({ cell, message }, book) {
    if (message.key !== 'spelling') return null;
    const { written, usual } = message.values;
    const edit = pieceEdit(book, cell, written, usual);
    const isSpaced = written.replace(SPACES, '') === usual.replace(SPACES, '');
    return isSpaced ? safeFix(edit) : choiceFix(edit);
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '問い合わせ先が分からなくなるためです。同じ課の書き方が分かれると、課ごとの集計で別の課に数えられます。',
          en: 'Otherwise nobody knows whom to ask. A section spelled in two ways is counted as two.',
        },
        good: [{ section: '業務改革推進課' }, { section: '業務改革推進課' }],
        bad: [{ section: '業務改革推進課' }, { section: '業務改革推進 課' }],
      }
    : null,
});

interface Mention {
  readonly program: number;
  readonly field: Field;
  readonly written: string;
}

/**
 * The spellings of each section, with all mentions of each. The usual one comes first: that without
 * inner spaces, of several the most frequent. Many programs share one: it is folded once.
 */
function sectionsOf(programs: readonly Program[]): Mention[][][] {
  const spellings = new Map<string, Mention[]>();
  for (const [program, { fields }] of programs.entries()) {
    const field = fields.section;
    const written = textOf(field.value);
    if (written === null) continue;
    const alike = spellings.get(written) ?? [];
    spellings.set(written, alike);
    alike.push({ program, field, written });
  }
  const sections = new Map<string, Mention[][]>();
  for (const [written, mentions] of spellings) {
    const name = foldName(written);
    const section = sections.get(name) ?? [];
    sections.set(name, section);
    section.push(mentions);
  }
  const spaces = ([mention]: readonly Mention[]): number =>
    Number(/\s/.test(mention?.written ?? ''));
  return [...sections.values()].map((section) =>
    section.sort((a, b) => spaces(a) - spaces(b) || b.length - a.length),
  );
}
