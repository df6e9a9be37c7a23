import { MARK_STYLES, markFormula, type MarkStyle, type SheetMark } from '../core/plan/marks';

/**
 * Queues one mark: a conditional format in front of the user's own, which stay and still apply.
 * Returns it with its id asked for, which Excel answers when it is made, and its type when dressed.
 */
export function addMark(sheet: Excel.Worksheet, mark: SheetMark): Excel.ConditionalFormat {
  const format = sheet.getRanges(mark.areas).conditionalFormats.add('Custom');
  format.custom.rule.formula = markFormula(mark.severity);
  format.stopIfTrue = false;
  dress(format.custom.format, MARK_STYLES[mark.severity]);
  format.load('id,type');
  return format;
}

function dress(format: Excel.ConditionalRangeFormat, style: MarkStyle): void {
  format.fill.color = style.fill;
  format.font.color = style.color;
  if (style.font === 'bold') format.font.bold = true;
  if (style.font === 'italic') format.font.italic = true;
  if (style.font === 'underline') format.font.underline = 'Single';
  const { top, right, bottom, left } = format.borders;
  for (const border of [top, right, bottom, left]) {
    border.style = style.border;
    border.color = style.color;
  }
}
