import type { Severity } from '../../core/findings/Finding';
import { markFormula, markSeverity, type SheetMark } from '../../core/plan/marks';
import { inFrontOf } from '../sheet/worksheetOrder';
import { escapeXml } from '../xml/escapeXml';
import type { TextEdits } from '../xml/TextEdits';
import type { ConditionalRule, SheetIndex } from './SheetIndex';

/**
 * Replaces all marks of a sheet by the given ones. Formats of the user's stay untouched to the
 * byte, their priorities too; so ours get the numbers behind them.
 * @param styles number of the differential format of each severity
 */
export function patchMarks(
  index: SheetIndex,
  marks: readonly SheetMark[],
  styles: ReadonlyMap<Severity, number>,
  edits: TextEdits,
): void {
  removeMarks(index, edits);
  const { prefix } = index;
  const kept = index.conditionalFormats.flatMap(({ rules }) => rules.filter(isTheirs));
  const last = kept.reduce(
    (highest, { priority }) => Math.max(highest, priority),
    index.extensionPriority,
  );
  const texts = marks.map(({ severity, areas }, at) => {
    const rule = `type="expression" dxfId="${styles.get(severity) ?? 0}" priority="${last + at + 1}"`;
    const formula = escapeXml(markFormula(severity).slice(1));
    const inner = `<${prefix}formula>${formula}</${prefix}formula>`;
    return (
      `<${prefix}conditionalFormatting sqref="${escapeXml(areas.replaceAll(',', ' '))}">` +
      `<${prefix}cfRule ${rule}>${inner}</${prefix}cfRule></${prefix}conditionalFormatting>`
    );
  });
  if (texts.length > 0) edits.insertInto(index.root.open, placeOf(index), texts.join(''));
}

function removeMarks(index: SheetIndex, edits: TextEdits): void {
  for (const format of index.conditionalFormats) {
    const ours = format.rules.filter((rule) => !isTheirs(rule));
    if (ours.length === 0) continue;
    if (ours.length === format.rules.length) edits.replace(format, '');
    else for (const rule of ours) edits.replace(rule, '');
  }
}

function isTheirs({ expression }: ConditionalRule): boolean {
  return expression === null || markSeverity(expression) === null;
}

function placeOf({ childEnds, root }: SheetIndex): number {
  const ends = inFrontOf('conditionalFormatting').map((name) => childEnds.get(name) ?? -1);
  const last = Math.max(...ends);
  return last < 0 ? root.closeStart : last;
}
