import type { Book } from '../book/Book';
import type { Finding } from './OldRule';
import type { Program } from '../records/Program';
import { textOf } from '../snapshot/textOf';
import { present } from '../facts/cellText';
import { foldName } from '../facts/foldName';
import type { BookRule } from './OldRule';

function check({ programs }: Book): Finding[] {
  const found: Finding[] = [];
  const first = new Map<string, Program>();
  for (const [index, program] of programs.entries()) {
    const name = textOf(program.fields.name.value);
    if (name === null) continue;
    const key = foldName(name);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, program);
      continue;
    }
    const { cell } = program.fields.name;
    if (cell === null) continue;
    found.push({
      rule: 'XREF-01',
      severity: 'warning',
      cell,
      related: present(earlier.fields.name.cell),
      program: index,
      message: { rule: 'XREF-01', key: 'repeated', values: { name } },
      expected: null,
      actual: name,
    });
  }
  return found;
}

/** No 事務事業名 twice in the workbook, whatever its width and spaces. */
export const xref01: BookRule = { id: 'XREF-01', severity: 'warning', scope: 'workbook', check };
