import type { CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import {
  type Elsewhere,
  type Mention,
  type Mentioned,
  mentionsOf,
  spellingOf,
} from '../book/mentions';
import { cellText } from '../facts/cells';
import type { Finding, Message, RuleId, Severity } from '../findings/Finding';
import type { Program } from '../records/Program';
import { req02 } from './REQ-02';
import { req04 } from './REQ-04';
import { toMessage } from './Rule';
import { xref01 } from './XREF-01';
import { xref03 } from './XREF-03';

/**
 * What the rules of the book see where other workbooks of the run have the same 局 and 年度: a No. or
 * a name that one of them has too, a 施策 or a 所管課 that they spell otherwise.
 */
export function elsewhereFindings(book: Book): readonly Finding[] {
  const { elsewhere = [] } = book.settings.run ?? {};
  if (elsewhere.length === 0) return [];
  const known = new Map(elsewhere.map((one) => [keyOf(one.scope, one), one]));
  return book.programs.flatMap((program, index) => {
    if (!program.isCounted) return [];
    return mentionsOf(program, book.profile).flatMap((mention) => {
      const other = known.get(keyOf(program.scope, mention));
      if (other === undefined || isSpelled(mention, other)) return [];
      const cell = CELLS[mention.kind](program);
      if (cell === null) return [];
      const message = messageOf(program, other);
      // A 施策 row is reported once, however many programs stand below it.
      const own = mention.kind === 'policy' ? null : index;
      return [toFinding(cell, own, message)];
    });
  });
}

function keyOf(scope: string, { kind, key }: Pick<Elsewhere, 'kind' | 'key'>): string {
  return `${scope}\n${kind} ${key}`;
}

/** A No. and a name have one spelling: that another workbook has them is what there is to say. */
function isSpelled(mention: Mention, other: Elsewhere): boolean {
  const hasSpellings = mention.kind === 'policy' || mention.kind === 'section';
  return hasSpellings && spellingOf(mention) === spellingOf(other);
}

const CELLS: { readonly [K in Mentioned]: (program: Program) => CellRef | null } = {
  number: ({ fields }) => fields.no.cell,
  name: ({ fields }) => fields.name.cell,
  policy: ({ policy }) => policy?.nameCell ?? null,
  section: ({ section }) => section.cell,
};

function messageOf(
  { policy, number, fields, section }: Program,
  { kind, file, written: usual }: Elsewhere,
): Message {
  const code = policy?.code ?? '';
  switch (kind) {
    case 'number': {
      const value = number.kind === 'number' ? number.value : 0;
      const values = { number: value, policy: code, where: file };
      return toMessage(req04, { key: 'elsewhere', values });
    }
    case 'name': {
      const values = { name: cellText(fields.name.value), where: file };
      return toMessage(xref01, { key: 'elsewhere', values });
    }
    case 'policy': {
      const values = { code, name: policy?.name ?? '', usual, where: file };
      return toMessage(xref03, { key: 'elsewhere', values });
    }
    case 'section': {
      const values = { written: cellText(section.value), usual, where: file };
      return toMessage(req02, { key: 'elsewhere', values });
    }
  }
}

const SEVERITIES: { readonly [rule in RuleId]?: Severity } = {
  [req04.id]: req04.severity,
  [xref03.id]: xref03.severity,
};

function toFinding(cell: CellRef, program: number | null, message: Message): Finding {
  const severity = SEVERITIES[message.rule] ?? 'warning';
  const nothing = { related: [], expected: null, actual: null };
  return { rule: message.rule, severity, cell, program, message, ...nothing };
}
