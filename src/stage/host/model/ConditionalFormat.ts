import type { Area } from '../../../core/address/area';

/** Excel's names for the kinds of conditional formats. */
export type ConditionalFormatType =
  | 'Custom'
  | 'DataBar'
  | 'ColorScale'
  | 'IconSet'
  | 'TopBottom'
  | 'PresetCriteria'
  | 'ContainsText'
  | 'CellValue';

export const BORDER_SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];

export interface ConditionalBorder {
  /** None, Continuous, Dash, DashDot, DashDotDot or Dot. */
  style: string;
  color: string;
}

/** What a conditional format lays over a cell; null leaves the cell's own look. */
export interface ConditionalLook {
  fill: string | null;
  color: string | null;
  bold: boolean | null;
  italic: boolean | null;
  /** None, Single or Double. */
  underline: string | null;
  strikethrough: boolean | null;
  borders: Map<BorderSide, ConditionalBorder>;
}

/** One rule of a sheet; the order of a sheet's rules is their priority. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: ConditionalFormatType;
  areas: readonly Area[];
  stopIfTrue: boolean;
  /** With its `=`; empty until it is set, and for other types than Custom. */
  formula: string;
  look: ConditionalLook;
}

export function plainLook(): ConditionalLook {
  return {
    fill: null,
    color: null,
    bold: null,
    italic: null,
    underline: null,
    strikethrough: null,
    borders: new Map(),
  };
}

/** A copy that shares nothing, under another id and on other areas. */
export function copyConditionalFormat(
  format: ConditionalFormat,
  id: string,
  areas: readonly Area[],
): ConditionalFormat {
  const borders = new Map([...format.look.borders].map(([side, line]) => [side, { ...line }]));
  return { ...format, id, areas, look: { ...format.look, borders } };
}
