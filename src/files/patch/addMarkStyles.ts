import type { Severity } from '../../core/findings/Finding';
import { StyleList } from '../styles/StyleList';
import { SPREADSHEET } from '../xml/namespaces';
import { PartEdits } from '../xml/PartEdits';
import { MARK_STYLES, type MarkStyle } from '../../core/plan/marks';

const BORDERS: { readonly [B in MarkStyle['border']]: string } = {
  Continuous: 'thin',
  Dash: 'dashed',
  Dot: 'dotted',
};
const FONTS: { readonly [F in MarkStyle['font']]: string } = {
  bold: 'b',
  underline: 'u',
  italic: 'i',
};

/**
 * The style sheet with a differential format for each severity, and their numbers; formats that
 * are there already are used again.
 */
export function addMarkStyles(
  part: string,
  text: string,
  severities: readonly Severity[],
): { text: string; styles: Map<Severity, number> } {
  const edits = new PartEdits(part, text, SPREADSHEET, 2);
  const formats = new StyleList(edits, 'dxfs', []);
  const styles = new Map(
    severities.map((severity) => [severity, formats.add(markDxf(edits.prefix, severity))]),
  );
  formats.save();
  return { text: edits.result(), styles };
}

/**
 * The differential format of a mark. In these a solid fill's colour stands as the background, and
 * no pattern is named: so Excel writes it.
 */
function markDxf(prefix: string, severity: Severity): string {
  const { fill, color, border, font } = MARK_STYLES[severity];
  const element = (name: string, attributes: string, inner = '') =>
    inner === ''
      ? `<${prefix}${name}${attributes}/>`
      : `<${prefix}${name}${attributes}>${inner}</${prefix}${name}>`;
  const line = element('color', rgb(color));
  const sides = ['left', 'right', 'top', 'bottom'].map((side) =>
    element(side, ` style="${BORDERS[border]}"`, line),
  );
  return element(
    'dxf',
    '',
    element('font', '', element(FONTS[font], '') + line) +
      element('fill', '', element('patternFill', '', element('bgColor', rgb(fill)))) +
      element('border', '', sides.join('')),
  );
}

function rgb(color: string): string {
  return ` rgb="FF${color.slice(1)}"`;
}
