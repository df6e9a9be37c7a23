import type { Borders, Fill, Worksheet as FileSheet } from '@cj-tech-master/excelts';
import type { Area } from './Area';
import {
  BORDER_SIDES,
  type ConditionalFormat,
  type ConditionalFormatType,
  type ConditionalLook,
} from './ConditionalFormat';
import { parseArea } from './parseAddress';
import { readColor, readFill } from './readStyle';

type FileRule = FileSheet['conditionalFormattings'][number]['rules'][number];

const TYPES: Readonly<Record<string, ConditionalFormatType>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  top10: 'TopBottom',
  aboveAverage: 'PresetCriteria',
  timePeriod: 'PresetCriteria',
  containsText: 'ContainsText',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  dataBar: 'DataBar',
};

/** The rules of a sheet in order of priority. */
export function readConditionalFormats(
  sheet: FileSheet,
  nextId: () => string,
  theme: readonly string[],
): ConditionalFormat[] {
  const found = sheet.conditionalFormattings.flatMap(({ ref, rules }) => {
    const areas = ref.split(/\s+/).flatMap((one): readonly Area[] => {
      const area = parseArea(one);
      return area === null ? [] : [area];
    });
    return rules.map((rule) => ({ rule, areas }));
  });
  found.sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
  return found.map(({ rule, areas }) => ({
    id: nextId(),
    type: TYPES[rule.type] ?? 'PresetCriteria',
    areas,
    stopIfTrue: false,
    formula: rule.type === 'expression' ? `=${String(rule.formulae?.[0] ?? '')}` : '',
    look: readLook(rule, theme),
  }));
}

function readLook(rule: FileRule, theme: readonly string[]): ConditionalLook {
  const { font, fill, border } = rule.style ?? {};
  const underline = font?.underline;
  return {
    fill: readConditionalFill(fill, theme),
    color: readColor(font?.color, theme),
    bold: font?.bold ?? null,
    italic: font?.italic ?? null,
    strikethrough: font?.strike ?? null,
    underline: underline === true || underline === 'single' ? 'Single' : null,
    borders: readBorders(border, theme),
  };
}

/** In a conditional format a solid fill's colour stands as its background. */
function readConditionalFill(fill: Fill | undefined, theme: readonly string[]): string | null {
  if (fill?.type !== 'pattern') return null;
  return readColor(fill.bgColor, theme) ?? readFill(fill, theme);
}

function readBorders(
  border: Partial<Borders> | undefined,
  theme: readonly string[],
): ConditionalLook['borders'] {
  const sides = {
    EdgeTop: border?.top,
    EdgeBottom: border?.bottom,
    EdgeLeft: border?.left,
    EdgeRight: border?.right,
  };
  const lines: ConditionalLook['borders'] = new Map();
  for (const side of BORDER_SIDES) {
    const line = sides[side];
    if (line?.style === undefined) continue;
    const color = readColor(line.color, theme) ?? '#000000';
    lines.set(side, { style: LINES[line.style] ?? 'Continuous', color });
  }
  return lines;
}

const LINES: Readonly<Record<string, string>> = {
  dashed: 'Dash',
  dotted: 'Dot',
  dashDot: 'DashDot',
  dashDotDot: 'DashDotDot',
};
