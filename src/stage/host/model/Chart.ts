import type { Area } from '../../../core/address/area';
import type { Package } from '../../../files/opc/Package';
import { relationshipsOf } from '../../../files/opc/relationships';
import { CHART, SHEET_DRAWING } from '../../../files/xml/namespaces';
import { readXml } from '../../../files/xml/readXml';

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

/** Where a frame of a drawing stands, and the relationship of the chart in it. */
interface Frame {
  name: string;
  relation: string;
  readonly corners: number[];
}

/** The charts of a sheet's part: their names, places and how many series; not what they show. */
export function readCharts(pack: Package, part: string, nextId: () => string): Chart[] {
  return relationshipsOf(pack, part)
    .filter(({ kind }) => kind === 'drawing')
    .flatMap(({ target }) => {
      const parts = new Map(relationshipsOf(pack, target).map((one) => [one.id, one.target]));
      return framesIn(pack, target).flatMap((frame) => {
        const chart = parts.get(frame.relation);
        return chart === undefined ? [] : [toChart(frame, countSeries(pack, chart), nextId())];
      });
    });
}

function framesIn(pack: Package, drawing: string): Frame[] {
  const source = pack.part(drawing);
  const frames: Frame[] = [];
  if (source === null) return frames;
  let frame: Frame = { name: '', relation: '', corners: [] };
  let element = '';
  readXml(source, SHEET_DRAWING, {
    open(name, attributes) {
      element = name;
      if (name.endsWith('Anchor')) frame = { name: '', relation: '', corners: [] };
      if (name === 'cNvPr') frame.name = attributes['name'] ?? '';
      // The chart itself is of another namespace, its relationship of a third.
      if (name === '') frame.relation = attributes['r:id'] ?? frame.relation;
    },
    text(text) {
      if (element === 'col' || element === 'row') frame.corners.push(Number(text));
    },
    close(name) {
      element = '';
      if (name.endsWith('Anchor') && frame.relation !== '') frames.push(frame);
    },
  });
  return frames;
}

function countSeries(pack: Package, part: string): number {
  const source = pack.part(part);
  let count = 0;
  if (source === null) return count;
  readXml(source, CHART, {
    open(name) {
      if (name === 'ser') count += 1;
    },
  });
  return count;
}

function toChart({ name, corners }: Frame, series: number, id: string): Chart {
  const [left = 0, top = 0, right = left, bottom = top] = corners;
  const place = { top, left, bottom, right };
  return {
    id,
    name,
    type: '',
    title: '',
    place,
    axisTitle: '',
    secondAxisTitle: null,
    numberFormat: 'General',
    legend: null,
    isReversed: false,
    series: Array.from({ length: series }, () => unknownSeries(place)),
  };
}

function unknownSeries(values: Area): ChartSeries {
  return { name: '', values, categories: null, color: null, type: '', onSecondAxis: false };
}
