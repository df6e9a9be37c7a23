import type { Worksheet as FileSheet } from '@cj-tech-master/excelts';
import type { Area } from './Area';
import { plainLook, type ConditionalFormat, type ConditionalFormatType } from './ConditionalFormat';
import { parseArea } from './parseAddress';
import { readColor, readFill } from './readStyle';

type FileRule = FileSheet['conditionalFormattings'][number]['rules'][number];

const TYPES: Readonly<Record<FileRule['type'], ConditionalFormatType>> = {
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

function readLook(rule: FileRule, theme: readonly string[]): ConditionalFormat['look'] {
  const look = plainLook();
  const { font, fill, border } = rule.style ?? {};
  // In a conditional format a solid fill's colour stands as its background.
  look.fill =
    fill?.type === 'pattern' ? (readColor(fill.bgColor, theme) ?? readFill(fill, theme)) : null;
  look.color = readColor(font?.color, theme);
  look.bold = font?.bold ?? null;
  look.italic = font?.italic ?? null;
  look.strikethrough = font?.strike ?? null;
  look.underline = font?.underline === true || font?.underline === 'single' ? 'Single' : null;
  const sides = {
    EdgeTop: border?.top,
    EdgeBottom: border?.bottom,
    EdgeLeft: border?.left,
    EdgeRight: border?.right,
  } as const;
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
    const line = sides[side];
    if (line?.style === undefined) continue;
    look.borders.set(side, {
      style: LINES[line.style] ?? 'Continuous',
      color: readColor(line.color, theme) ?? '#000000',
    });
  }
  return look;
}

const LINES: Readonly<Record<string, string>> = {
  dashed: 'Dash',
  dotted: 'Dot',
  dashDot: 'DashDot',
  dashDotDot: 'DashDotDot',
};
