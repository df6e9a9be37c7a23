import type { Area } from '../address/Area';

/** Areas without the cells of others: what is left, in rectangles that do not overlap. */
export function withoutAreas(areas: readonly Area[], others: readonly Area[]): Area[] {
  let left = [...areas];
  for (const other of others) left = left.flatMap((area) => withoutArea(area, other));
  return left;
}

/** Above, below, left and right of what is cut out. */
function withoutArea(area: Area, other: Area): Area[] {
  const top = Math.max(area.top, other.top);
  const bottom = Math.min(area.bottom, other.bottom);
  const left = Math.max(area.left, other.left);
  const right = Math.min(area.right, other.right);
  if (top > bottom || left > right) return [area];
  return [
    { ...area, bottom: top - 1 },
    { ...area, top: bottom + 1 },
    { top, bottom, left: area.left, right: left - 1 },
    { top, bottom, left: right + 1, right: area.right },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}
