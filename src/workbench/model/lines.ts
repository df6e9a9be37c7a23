import type { ConditionalBorder } from '../../host/model/ConditionalFormat';
import type { BorderLine } from '../../host/model/CellStyle';
import type { Line } from '../grid/GridSheet';

type Shape = Pick<Line, 'width' | 'dash'>;

/** The line styles of a file; those with dots and dashes mixed are drawn dashed. */
const FILE_SHAPES: { readonly [style: string]: Shape | undefined } = {
  thin: { width: 1, dash: 'solid' },
  hair: { width: 1, dash: 'dotted' },
  dotted: { width: 1, dash: 'dotted' },
  dashed: { width: 1, dash: 'dashed' },
  medium: { width: 2, dash: 'solid' },
  mediumDashed: { width: 2, dash: 'dashed' },
  thick: { width: 3, dash: 'solid' },
  double: { width: 3, dash: 'double' },
};
const RULE_SHAPES: { readonly [style: string]: Shape | undefined } = {
  Continuous: { width: 1, dash: 'solid' },
  Dot: { width: 1, dash: 'dotted' },
};
const DASHED: Shape = { width: 1, dash: 'dashed' };

/** A cell's own border. */
export function ownLine(line: BorderLine | null): Line | null {
  if (line === null) return null;
  return { ...(FILE_SHAPES[line.style] ?? DASHED), color: inkless(line.color) };
}

/** A border laid over by a conditional format; null where it takes none. */
export function ruleLine(line: ConditionalBorder | undefined): Line | null {
  if (line === undefined || line.style === 'None') return null;
  return { ...(RULE_SHAPES[line.style] ?? DASHED), color: inkless(line.color) };
}

/** Black is the ink of the page, whatever the scheme. */
export function inkless(color: string | null): string | null {
  return color === null || color === '' || /^#000000$/i.test(color) ? null : color;
}
