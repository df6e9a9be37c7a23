import type { Area } from '../../../core/address/area';
import { relationshipsOf } from '../../../files/opc/relationships';
import { CHART, SHEET_DRAWING } from '../../../files/xml/namespaces';
import type { Package, PartSource } from '../../../files/opc/Package';
import { readXml, type XmlListener } from '../../../files/xml/readXml';
import type { XmlAttributes } from '../../../files/xml/XmlTokenizer';
import { parseAddress } from './addresses';

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

/** The charts of a sheet's part; `sheet` is its name. */
export function readCharts(
  pack: Package,
  part: string,
  sheet: string,
  nextId: () => string,
): Chart[] {
  return relationshipsOf(pack, part)
    .filter(({ kind }) => kind === 'drawing')
    .flatMap(({ target }) => {
      const parts = new Map(relationshipsOf(pack, target).map((one) => [one.id, one.target]));
      return framesIn(pack, target).flatMap((frame) => {
        const chart = pack.part(parts.get(frame.relation) ?? '');
        return chart === null ? [] : [toChart(frame, chart, sheet, nextId())];
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

function toChart({ name, corners }: Frame, part: PartSource, sheet: string, id: string): Chart {
  const [left = 0, top = 0, right = left, bottom = top] = corners;
  // The corner below stands in the first cell that is free again.
  const place = { top, left, bottom: Math.max(top, bottom - 1), right: Math.max(left, right - 1) };
  const reader = new ChartReader(sheet, place);
  readXml(part, CHART, reader);
  return { id, name, place, ...reader.chart() };
}

/** Bars, lines … that stand on the same axes. */
interface Group {
  readonly kind: string;
  readonly axes: string[];
  direction: string;
  grouping: string;
}

interface FileSeries extends ChartSeries {
  readonly group: Group;
}

const GROUPINGS: Readonly<Record<string, string>> = {
  stacked: 'Stacked',
  percentStacked: 'Stacked100',
};

type Opener = (val: string, parent: string, attributes: XmlAttributes) => void;

class ChartReader implements XmlListener {
  private readonly path: string[] = [];
  private readonly groups: Group[] = [];
  private readonly series: FileSeries[] = [];
  private readonly axisTitles: string[] = [];
  private content = '';
  private title = '';
  private numberFormat: string | null = null;
  private legend: string | null = null;
  private isReversed = false;

  constructor(
    private readonly sheet: string,
    private readonly place: Area,
  ) {}

  /** What is not known of a file's chart is as that of a new one. */
  chart(): Omit<Chart, 'id' | 'name' | 'place'> {
    const [first] = this.groups;
    const series = this.series.map(({ group, ...one }) => ({
      ...one,
      type: typeOf(group),
      onSecondAxis: group.axes[0] !== first?.axes[0],
    }));
    const [axisTitle = '', secondAxisTitle = null] = this.axisTitles;
    const { title, legend, isReversed, numberFormat } = this;
    return {
      ...{ title, legend, isReversed, series, axisTitle, secondAxisTitle },
      type: series[0]?.type ?? '',
      numberFormat: numberFormat ?? 'General',
    };
  }

  private readonly openers: ReadonlyMap<string, Opener> = new Map<string, Opener>([
    ['ser', () => this.openSeries()],
    ['valAx', () => this.axisTitles.push('')],
    [
      'numFmt',
      (_, parent, { formatCode }) => {
        if (parent === 'valAx') this.numberFormat ??= formatCode ?? null;
      },
    ],
    ['legendPos', (val) => (this.legend = val)],
    ['barDir', (val) => this.ofGroup((group) => (group.direction = val))],
    ['grouping', (val) => this.ofGroup((group) => (group.grouping = val))],
    [
      'axId',
      (val, parent) =>
        this.ofGroup(({ kind, axes }) => {
          if (kind === parent) axes.push(val);
        }),
    ],
    [
      'orientation',
      (val) => {
        if (this.isWithin('catAx')) this.isReversed = val === 'maxMin';
      },
    ],
  ]);

  open(name: string, attributes: XmlAttributes, writtenName: string): void {
    const { val = '' } = attributes;
    const parent = this.path.at(-1) ?? '';
    this.path.push(name === '' ? writtenName : name);
    this.content = '';
    this.openers.get(name)?.(val, parent, attributes);
    if (parent === 'plotArea' && name.endsWith('Chart')) {
      this.groups.push({ kind: name, axes: [], direction: 'col', grouping: '' });
    } else if (writtenName.endsWith(':srgbClr') && this.isFill())
      this.paint(`#${val.toUpperCase()}`);
  }

  private openSeries(): void {
    const none = { name: '', categories: null, color: null, type: '', onSecondAxis: false };
    this.ofGroup((group) => this.series.push({ ...none, values: this.place, group }));
  }

  private ofGroup(edit: (group: Group) => void): void {
    const group = this.groups.at(-1);
    if (group !== undefined) edit(group);
  }

  private paint(color: string): void {
    const series = this.series.at(-1);
    if (series !== undefined) series.color ??= color;
  }

  text(piece: string): void {
    this.content += piece;
  }

  close(name: string): void {
    const written = this.path.pop() ?? '';
    const series = this.series.at(-1);
    if (this.isWithin('ser') && series !== undefined) this.closeOfSeries(name, series);
    else if (written.endsWith(':t') && this.isWithin('title')) {
      if (!this.isWithin('plotArea')) this.title += this.content;
      else if (this.isWithin('valAx')) {
        this.axisTitles.push((this.axisTitles.pop() ?? '') + this.content);
      }
    }
    this.content = '';
  }

  private closeOfSeries(name: string, series: FileSeries): void {
    if (name === 'v' && this.isWithin('tx')) series.name = this.content;
    if (name !== 'f') return;
    const parsed = parseAddress(this.content);
    const [area] = parsed?.areas ?? [];
    if (area === undefined || parsed?.sheet?.toLowerCase() !== this.sheet.toLowerCase()) return;
    if (this.isWithin('val')) series.values = area;
    if (this.isWithin('cat')) series.categories = area;
  }

  private isWithin(name: string): boolean {
    return this.path.includes(name);
  }

  /** Of the series itself, not of its labels or points; of a line it is the stroke. */
  private isFill(): boolean {
    return this.path[this.path.indexOf('ser') + 1] === 'spPr';
  }
}

function typeOf({ kind, direction, grouping }: Group): string {
  if (kind === 'lineChart') return 'LineMarkers';
  if (kind !== 'barChart') return '';
  return `${direction === 'bar' ? 'Bar' : 'Column'}${GROUPINGS[grouping] ?? 'Clustered'}`;
}
