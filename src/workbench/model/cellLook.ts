import { markSeverity } from '../../core/plan/marks';
import type { Severity } from '../../core/findings/Finding';
import type { CellStyle as HostStyle } from '../../host/model/CellStyle';
import type { ConditionalFormat } from '../../host/model/ConditionalFormat';
import type { CellStyle } from '../grid/GridSheet';
import { inkless, ownLine, ruleLine } from './lines';

const KNOWN = new WeakMap<HostStyle, CellStyle>();

/** A cell's own style as the grid draws it. */
export function ownStyle(style: HostStyle): CellStyle {
  const known = KNOWN.get(style);
  if (known !== undefined) return known;
  const { borders } = style;
  const own: CellStyle = {
    fill: /^#ffffff$/i.test(style.fill ?? '') ? null : style.fill,
    color: inkless(style.color),
    bold: style.bold,
    italic: style.italic,
    underline: style.underline,
    strike: style.strikethrough,
    fontName: style.fontName,
    fontSize: style.fontSize,
    horizontal: style.horizontal,
    vertical: style.vertical,
    wrap: style.wrap,
    stacked: style.stacked,
    lines: {
      top: ownLine(borders.top),
      right: ownLine(borders.right),
      bottom: ownLine(borders.bottom),
      left: ownLine(borders.left),
    },
  };
  KNOWN.set(style, own);
  return own;
}

/** The style with the rules that lie on the cell; of two that set the same, the first one counts. */
export function withRules(style: CellStyle, rules: readonly ConditionalFormat[]): CellStyle {
  return rules.reduceRight((looks, rule) => lay(looks, rule.look), style);
}

/** The severity of the mark on the cell; null where there is none of ours. */
export function markOf(rules: readonly ConditionalFormat[]): Severity | null {
  for (const rule of rules) {
    const severity = markSeverity(rule.formula);
    if (severity !== null) return severity;
  }
  return null;
}

function lay(style: CellStyle, look: ConditionalFormat['look']): CellStyle {
  const { borders } = look;
  return {
    ...style,
    fill: look.fill ?? style.fill,
    color: look.color ?? style.color,
    bold: look.bold ?? style.bold,
    italic: look.italic ?? style.italic,
    underline: look.underline === null ? style.underline : look.underline !== 'None',
    strike: look.strikethrough ?? style.strike,
    lines: {
      top: ruleLine(borders.get('EdgeTop')) ?? style.lines.top,
      right: ruleLine(borders.get('EdgeRight')) ?? style.lines.right,
      bottom: ruleLine(borders.get('EdgeBottom')) ?? style.lines.bottom,
      left: ruleLine(borders.get('EdgeLeft')) ?? style.lines.left,
    },
  };
}
