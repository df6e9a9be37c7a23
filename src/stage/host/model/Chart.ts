import type { Area } from '../../../core/address/area';

export interface ChartSeries {
  name: string;
  values: Area;
  categories: Area | null;
  color: string | null;
  /** Excel's name of its kind: `ColumnStacked`, `LineMarkers` … */
  type: string;
  onSecondAxis: boolean;
}

/** A chart of a sheet; its series stand on the same sheet. */
export interface Chart {
  readonly id: string;
  name: string;
  /** Excel's name of its kind. */
  type: string;
  title: string;
  /** Cells that it covers. */
  place: Area;
  axisTitle: string;
  secondAxisTitle: string | null;
  numberFormat: string;
  legend: string | null;
  /** The first category stands on top, of bars. */
  isReversed: boolean;
  series: ChartSeries[];
}
