import { type Appearance, darkColor, element, textWidth } from './CellElement';
import type { ChartSeriesView, ChartView } from './GridSheet';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Of series that have no colour of their own, in turn. */
const COLORS = ['#1F5A8C', '#C8672B', '#7A7F85', '#D9A521'];
const TEXT = 12;
const TITLE = 15;
const STEPS = [1, 2, 2.5, 5, 10];

/** A plain picture of a chart: bars, columns and lines in their colours, axes, names below. */
export function drawChart(chart: ChartView, box: Box, look: Appearance): HTMLElement {
  const holder = element('chart');
  for (const side of ['left', 'top', 'width', 'height'] as const) {
    holder.style[side] = `${box[side]}px`;
  }
  holder.append(new Picture(chart, box.width / look.zoom, box.height / look.zoom, look).svg);
  return holder;
}

/** Where values lie between two ends. */
class Scale {
  readonly ticks: readonly number[];
  private readonly low: number;
  private readonly span: number;

  constructor(values: readonly number[]) {
    const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
    const rough = (most - least || 1) / 4;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = power * (STEPS.find((one) => one * power >= rough) ?? 10);
    const first = Math.floor(least / step);
    const last = Math.max(first + 1, Math.ceil(most / step));
    this.ticks = Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
    this.low = first * step;
    this.span = (last - first) * step;
  }

  /** 0 at the low end, 1 at the high one. */
  at(value: number): number {
    return (value - this.low) / this.span;
  }
}

/** What is drawn in one place of a category: from where to where on the scale, and which of how many beside. */
interface Bar {
  readonly series: ChartSeriesView;
  readonly category: number;
  readonly from: number;
  readonly to: number;
  readonly lane: number;
}

class Picture {
  readonly svg = document.createElementNS(SVG, 'svg');
  private readonly bars: readonly ChartSeriesView[];
  private readonly lines: readonly ChartSeriesView[];
  private readonly isSideways: boolean;
  private readonly plot: Box;
  private readonly first: Scale;
  private readonly second: Scale;

  constructor(
    private readonly chart: ChartView,
    private readonly width: number,
    private readonly height: number,
    private readonly look: Appearance,
  ) {
    this.svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.bars = chart.series.filter(({ shape }) => shape !== 'line');
    this.lines = chart.series.filter(({ shape }) => shape === 'line');
    this.isSideways = this.bars.some(({ shape }) => shape === 'bar');
    const placed = this.placedBars();
    const ends = placed.flatMap(({ from, to }) => [from, to]);
    this.first = new Scale([...ends, ...this.valuesOn(false)]);
    this.second = new Scale(this.valuesOn(true));
    this.plot = this.roomFor();
    this.text(chart.title, width / 2, 8 + TITLE, { size: TITLE, anchor: 'middle', kind: 'title' });
    if (chart.series.length === 0) return;
    this.drawAxis(this.first, false);
    if (this.valuesOn(true).length > 0) this.drawAxis(this.second, true);
    for (const bar of placed) this.drawBar(bar);
    for (const line of this.lines) this.drawLine(line);
    this.drawCategories();
    this.drawNames();
  }

  private valuesOn(isSecond: boolean): number[] {
    const lines = this.lines.filter(({ onSecondAxis }) => onSecondAxis === isSecond);
    return lines.flatMap(({ values }) => values.filter((value) => value !== null));
  }

  private roomFor(): Box {
    const { categories } = this.chart;
    const top = TITLE + 18 + (this.isSideways ? 0 : TEXT + 4);
    const bottom = this.height - (this.isSideways ? 3 : 2) * (TEXT + 6) - 8;
    const widest = Math.max(0, ...categories.map((one) => textWidth(one, TEXT)));
    const names = Math.min(this.width * 0.36, widest + 10);
    const left = this.isSideways ? names + 8 : 12 + this.ticksWidth(this.first);
    const hasSecond = this.valuesOn(true).length > 0;
    const right = this.width - 14 - (hasSecond ? this.ticksWidth(this.second) : 0);
    return { left, top, width: Math.max(10, right - left), height: Math.max(10, bottom - top) };
  }

  private ticksWidth({ ticks }: Scale): number {
    return Math.max(...ticks.map((tick) => textWidth(this.chart.format(tick), TEXT))) + 4;
  }

  /** The bars of each category, one on the other where they are stacked, else side by side. */
  private placedBars(): Bar[] {
    const { isStacked, categories } = this.chart;
    return categories.flatMap((_, category) => {
      const ends = { up: 0, down: 0 };
      return this.bars.flatMap((series, lane): Bar[] => {
        const value = series.values[category] ?? null;
        if (value === null) return [];
        if (!isStacked) return [{ series, category, from: 0, to: value, lane }];
        const end = value < 0 ? 'down' : 'up';
        const from = ends[end];
        ends[end] += value;
        return [{ series, category, from, to: ends[end], lane: 0 }];
      });
    });
  }

  private drawBar({ series, category, from, to, lane }: Bar): void {
    const lanes = this.chart.isStacked ? 1 : this.bars.length;
    const [start, extent] = this.slot(category);
    const thickness = (extent * 0.64) / lanes;
    const across = start + extent * 0.18 + lane * thickness;
    const [low, high] = [this.first.at(Math.min(from, to)), this.first.at(Math.max(from, to))];
    const { left, top, width, height } = this.plot;
    const box = this.isSideways
      ? { x: left + low * width, y: across, width: (high - low) * width, height: thickness }
      : {
          x: across,
          y: top + (1 - high) * height,
          width: thickness,
          height: (high - low) * height,
        };
    const shape = this.shape('rect', { ...box, fill: this.colorOf(series), class: 'chart-bar' });
    this.explain(shape, series, category);
  }

  private drawLine(series: ChartSeriesView): void {
    const scale = series.onSecondAxis ? this.second : this.first;
    const color = this.colorOf(series);
    const points = series.values.flatMap((value, category) => {
      if (value === null) return [];
      const [start, extent] = this.slot(category);
      const y = this.plot.top + (1 - scale.at(value)) * this.plot.height;
      return [{ x: start + extent / 2, y, category }];
    });
    const path = points.map(({ x, y }) => `${x},${y}`).join(' ');
    this.shape('polyline', { points: path, stroke: color, fill: 'none', 'stroke-width': 2 });
    for (const { x, y, category } of points) {
      const point = this.shape('circle', { cx: x, cy: y, r: 3.5, fill: color });
      this.explain(point, series, category);
    }
  }

  /** Where a category begins, across the bars, and how much room it has. */
  private slot(category: number): [start: number, extent: number] {
    const count = Math.max(1, this.chart.categories.length);
    const { left, top, width, height } = this.plot;
    if (!this.isSideways) return [left + (category * width) / count, width / count];
    const row = this.chart.isReversed ? category : count - 1 - category;
    return [top + (row * height) / count, height / count];
  }

  private drawAxis(scale: Scale, isSecond: boolean): void {
    const { left, top, width, height } = this.plot;
    for (const tick of scale.ticks) {
      const share = scale.at(tick);
      const x = left + share * width;
      const y = top + (1 - share) * height;
      const label = this.chart.format(tick);
      if (this.isSideways) {
        this.grid({ x1: x, x2: x, y1: top, y2: top + height }, tick);
        this.text(label, x, top + height + TEXT + 3, { anchor: 'middle' });
      } else {
        if (!isSecond) this.grid({ x1: left, x2: left + width, y1: y, y2: y }, tick);
        const at = isSecond ? left + width + 5 : left - 5;
        this.text(label, at, y + TEXT / 3, { anchor: isSecond ? 'start' : 'end' });
      }
    }
    const unit = isSecond ? this.chart.secondAxisTitle : this.chart.axisTitle;
    if (this.isSideways) {
      this.text(unit, left + width, top + height + 2 * TEXT + 6, { anchor: 'end' });
    } else {
      this.text(unit, isSecond ? this.width - 8 : 8, top - 8, {
        anchor: isSecond ? 'end' : 'start',
      });
    }
  }

  private grid(ends: Readonly<Record<'x1' | 'x2' | 'y1' | 'y2', number>>, tick: number): void {
    this.shape('line', { ...ends, class: tick === 0 ? 'chart-axis' : 'chart-grid' });
  }

  private drawCategories(): void {
    const { categories } = this.chart;
    const { left, top, height } = this.plot;
    const [, room] = this.slot(0);
    // Names that would touch one another are left out by turns.
    const widest = Math.max(0, ...categories.map((one) => textWidth(one, TEXT)));
    const needed = this.isSideways ? TEXT + 2 : Math.min(widest + 6, 110);
    const every = Math.max(1, Math.ceil(needed / Math.max(1, room)));
    categories.forEach((name, category) => {
      if (category % every > 0) return;
      const [start, extent] = this.slot(category);
      const middle = start + extent / 2;
      if (this.isSideways) {
        this.text(shorten(name, left - 14), left - 6, middle + TEXT / 3, { anchor: 'end' });
      } else {
        const shown = shorten(name, extent * every - 4);
        this.text(shown, middle, top + height + TEXT + 3, { anchor: 'middle' });
      }
    });
  }

  /** The names of the series, in the middle at the foot. */
  private drawNames(): void {
    const { series } = this.chart;
    const widths = series.map(({ name }) => textWidth(name, TEXT) + 30);
    let x = Math.max(8, (this.width - widths.reduce((sum, one) => sum + one, 0)) / 2);
    series.forEach((one, index) => {
      const y = this.height - 10;
      this.shape('rect', { x, y: y - 9, width: 10, height: 10, fill: this.colorOf(one) });
      this.text(one.name, x + 15, y, { anchor: 'start' });
      x += widths[index] ?? 0;
    });
  }

  private explain(shape: SVGElement, series: ChartSeriesView, category: number): void {
    const title = document.createElementNS(SVG, 'title');
    const value = this.chart.format(series.values[category] ?? 0);
    title.textContent = `${this.chart.categories[category] ?? ''} ${series.name} ${value}`;
    shape.append(title);
  }

  private colorOf(series: ChartSeriesView): string {
    const at = this.chart.series.indexOf(series) % COLORS.length;
    const color = series.color ?? COLORS[at] ?? '';
    return this.look.dark ? darkColor(color) : color;
  }

  private text(
    content: string,
    x: number,
    y: number,
    how: { readonly anchor: string; readonly size?: number; readonly kind?: string },
  ): void {
    const { anchor, size = TEXT, kind = 'label' } = how;
    const attributes = { x, y, 'text-anchor': anchor, 'font-size': size, class: `chart-${kind}` };
    if (content !== '') this.shape('text', attributes).textContent = content;
  }

  private shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
    const shape = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, String(value));
    this.svg.append(shape);
    return shape;
  }
}

function shorten(text: string, room: number): string {
  if (textWidth(text, TEXT) <= room) return text;
  let length = text.length;
  while (length > 1 && textWidth(`${text.slice(0, length)}…`, TEXT) > room) length -= 1;
  return `${text.slice(0, length)}…`;
}
