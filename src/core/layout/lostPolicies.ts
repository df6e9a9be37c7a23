import type { Header, PolicyRow } from './Layout';

/** Rows under one header and one 施策, with the numbers of their programs. */
interface Numbered {
  readonly header: Header;
  readonly policy: PolicyRow | null;
  readonly blocks: readonly { readonly number: number | null }[];
}

/**
 * Where the numbers begin anew below a repeated header, without a 施策 row between: the 施策 above is
 * still in force, but one may be missing.
 */
export function withLostPolicies<P extends Numbered>(parts: readonly P[]): P[] {
  const used = new Set<number>();
  let lost: PolicyRow | null = null;
  return parts.map((part, i): P => {
    const above = parts[i - 1];
    const numbers = part.blocks.map(({ number }) => number);
    if (above?.policy !== part.policy) {
      used.clear();
      lost = null;
    } else if (above.header !== part.header && beginsAnew(numbers, used)) {
      used.clear();
      lost = { ...(part.policy ?? nothingAt(part.header)), lostAt: part.header.firstRow };
    }
    for (const number of numbers) if (number !== null) used.add(number);
    return lost === null ? part : { ...part, policy: lost };
  });
}

function nothingAt({ firstTitle: cell }: Header): PolicyRow {
  const nothing = { writtenCode: null, code: null, isDate: false, name: null };
  return { row: cell.row, codeCell: cell, nameCell: cell, ...nothing };
}

function beginsAnew(
  [first, second]: readonly (number | null)[],
  used: ReadonlySet<number>,
): boolean {
  return first === 1 && used.has(1) && (second === undefined || second === 2);
}
