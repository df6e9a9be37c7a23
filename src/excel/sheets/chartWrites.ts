import { toA1 } from '../../core/address/a1';
import type { PlannedChart, PlannedSeries } from '../../core/plan/sheet';
import { answered } from '../answered';
import type { Write } from '../writeBatch';
import { rangeOf, type SheetTarget } from './SheetTarget';

/** What charts show, and the charts added by that, to be taken away again where it fails. */
export class ChartWrites {
  private readonly added = new Map<string, Excel.Chart>();

  /** @param known number of series by name of the charts already there; null: left as they are */
  constructor(
    private readonly target: SheetTarget,
    private readonly charts: readonly PlannedChart[],
    private readonly known: ReadonlyMap<string, number | null>,
  ) {}

  writes(): Write[] {
    return this.charts.map((planned) => () => {
      this.write(planned);
    });
  }

  undo(): Write[] {
    const made = [...this.added.values()].filter((chart) => answered(() => chart.id) !== null);
    this.added.clear();
    return made.map((chart) => () => {
      chart.delete();
    });
  }

  /** A chart of the user's place and size keeps them; only what it shows is set anew. */
  private write(planned: PlannedChart): void {
    const known = this.known.get(planned.key);
    if (known === null) return;
    const chart = known === undefined ? this.add(planned) : this.find(planned.key);
    if (chart === null) return;
    chart.title.text = planned.title;
    this.writeSeries(chart, planned, known ?? 1);
    chart.legend.visible = planned.series.length > 1;
    chart.legend.position = 'Bottom';
    const { categoryAxis, valueAxis } = chart.axes;
    valueAxis.title.text = planned.axisTitle;
    valueAxis.numberFormat = planned.numberFormat;
    categoryAxis.reversePlotOrder = planned.series.some(({ kind }) => kind === 'bar');
    if (planned.secondAxisTitle !== null && planned.series.some(({ kind }) => kind === 'line')) {
      chart.axes.getItem('Value', 'Secondary').title.text = planned.secondAxisTitle;
    }
  }

  private find(key: string): Excel.Chart {
    return this.target.sheet().charts.getItem(key);
  }

  /** A chart of one column or row has one series: that of the first planned. */
  private add(planned: PlannedChart): Excel.Chart | null {
    const [first] = planned.series;
    if (first === undefined) return null;
    const { top, bottom } = first.values;
    const charts = this.target.sheet().charts;
    const by = bottom > top ? 'Columns' : 'Rows';
    const chart = charts.add(typeOf(first, planned), rangeOf(this.target, first.values), by);
    chart.load('id');
    this.added.set(planned.key, chart);
    chart.name = planned.key;
    const { place } = planned;
    chart.setPosition(
      toA1({ row: place.top, column: place.left }),
      toA1({ row: place.bottom, column: place.right }),
    );
    return chart;
  }

  private writeSeries(chart: Excel.Chart, planned: PlannedChart, there: number): void {
    planned.series.forEach((series, index) => {
      const one = index < there ? chart.series.getItemAt(index) : chart.series.add(series.name);
      one.name = series.name;
      one.setValues(rangeOf(this.target, series.values));
      one.setXAxisValues(rangeOf(this.target, series.categories));
      one.chartType = typeOf(series, planned);
      one.axisGroup = series.kind === 'line' ? 'Secondary' : 'Primary';
      if (series.kind === 'line') one.format.line.color = series.color;
      else one.format.fill.setSolidColor(series.color);
    });
    for (let index = there - 1; index >= planned.series.length; index -= 1) {
      chart.series.getItemAt(index).delete();
    }
  }
}

function typeOf({ kind }: PlannedSeries, { isStacked }: PlannedChart) {
  if (kind === 'line') return 'LineMarkers';
  if (kind === 'bar') return isStacked ? 'BarStacked' : 'BarClustered';
  return isStacked ? 'ColumnStacked' : 'ColumnClustered';
}
