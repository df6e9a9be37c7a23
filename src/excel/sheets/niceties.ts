import type { SheetPlan, PlannedChart, PlannedSeries } from '../../core/plan/SheetPlan';
import { writeBatch, type Step, answered } from '../batch';
import type { FormerSheet } from './FormerSheet';
import { heightWrites, type SheetTarget, rangeOf } from './bodyWrites';
import type { FinishedSheet, Nicety } from './SheetOutcome';
import { areaAddress, toA1 } from '../../core/address/a1';

/** What charts show, and the charts added by that, to be taken away again where it fails. */
class ChartWrites {
  private readonly added = new Map<string, Excel.Chart>();

  /** @param known number of series by name of the charts already there; null: left as they are */
  constructor(
    private readonly target: SheetTarget,
    private readonly charts: readonly PlannedChart[],
    private readonly known: ReadonlyMap<string, number | null>,
  ) {}

  writes(): Step[] {
    return this.charts.map((planned) => () => {
      this.write(planned);
    });
  }

  undo(): Step[] {
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

/** A sheet that holds its contents. */
export interface UnfinishedSheet extends Pick<
  FinishedSheet,
  'sheetId' | 'name' | 'isNew' | 'isHidden'
> {
  readonly plan: NicetyPlan;
  /** Number of series by name of the charts already there; null where Excel does not say. */
  readonly charts: ReadonlyMap<string, number | null>;
}

/** A sheet that was written by a plan, before its niceties. */
export interface FilledSheet extends UnfinishedSheet {
  readonly kind: 'filled';
  readonly plan: SheetPlan;
  /** As it stood before; null where it was not there, or is not known. */
  readonly former: FormerSheet | null;
}

/** What of a plan is sent as niceties. */
export type NicetyPlan = Pick<
  SheetPlan,
  'autoFilter' | 'charts' | 'frozen' | 'gridlines' | 'print' | 'rowHeights'
>;

/** One kind of niceties of one sheet; sent a second time it comes to the same. */
interface NicetyWrites {
  readonly nicety: Nicety;
  readonly writes: readonly Step[];
  /** What to take back of it where it failed midway. */
  undo(): readonly Step[];
}

/**
 * Sends the niceties of all sheets in one round trip; where Excel refuses any of them, each kind in
 * a message of its own, so that only what is refused is missing.
 * @param front the sheet that comes in front
 * @param first what goes before them in the first message
 */
export async function sendNiceties(
  context: Excel.RequestContext,
  sheets: readonly UnfinishedSheet[],
  front: UnfinishedSheet | null,
  first: readonly Step[],
): Promise<FinishedSheet[]> {
  const kinds = sheets.map((sheet) => nicetiesOf(context, sheet, sheet === front));
  const isDone = await attempt(context, kinds.flat(), first);
  const written: FinishedSheet[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const missing: Nicety[] = [];
    for (const kind of isDone ? [] : (kinds[index] ?? [])) {
      if (!(await attempt(context, [kind]))) missing.push(kind.nicety);
    }
    const { plan, sheetId, name, isNew, isHidden, charts } = sheet;
    // A chart of the user's making now: it is left as it is.
    if ([...charts.values()].includes(null) && !missing.includes('charts')) missing.push('charts');
    const { paper } = plan.print;
    written.push({ sheetId, name, isNew, isHidden, paper, missing });
  }
  return written;
}

async function attempt(
  context: Excel.RequestContext,
  kinds: readonly NicetyWrites[],
  first: readonly Step[] = [],
): Promise<boolean> {
  try {
    await writeBatch(context, [...first, ...kinds.flatMap(({ writes }) => writes)], () =>
      kinds.flatMap((kind) => kind.undo()),
    );
    return true;
  } catch {
    // What is missing then is what is reported.
    return false;
  }
}

/** Later the window and the page are the user's, but what repeats and breaks follows our rows. */
function nicetiesOf(
  context: Excel.RequestContext,
  { plan, sheetId, isNew, isHidden, charts: known }: UnfinishedSheet,
  isFront: boolean,
): NicetyWrites[] {
  const target: SheetTarget = { sheet: () => context.workbook.worksheets.getItem(sheetId) };
  const charts = new ChartWrites(target, plan.charts, known);
  const { print } = plan;
  const { titleRows } = print;
  const kind = (nicety: Nicety, write: (sheet: Excel.Worksheet) => void): NicetyWrites => ({
    nicety,
    writes: [() => write(target.sheet())],
    undo: () => [],
  });
  const page = (nicety: Nicety, write: (layout: Excel.PageLayout) => void): NicetyWrites =>
    kind(nicety, ({ pageLayout }) => write(pageLayout));
  return [
    ...(isFront && !isHidden ? [kind('front', (sheet) => sheet.activate())] : []),
    ...(isNew
      ? [
          kind('window', (sheet) => freeze(sheet, plan)),
          page('page', (layout) => {
            layout.orientation = 'Landscape';
            layout.centerHorizontally = true;
          }),
          page('paper', (layout) => (layout.paperSize = print.paper)),
          page('zoom', (layout) => (layout.zoom = { horizontalFitToPages: 1 })),
          page('footer', ({ headersFooters }) => {
            headersFooters.defaultForAllPages.centerFooter = '&P / &N';
          }),
        ]
      : []),
    { nicety: 'heights', writes: heightWrites(target, plan), undo: () => [] },
    ...(titleRows === null
      ? []
      : [page('titles', (layout) => layout.setPrintTitleRows(rowsOf(titleRows)))]),
    ...(print.breaks.length === 0 ? [] : [kind('breaks', (sheet) => breakPages(sheet, plan))]),
    // One that stood over fewer or more rows before is set anew.
    ...(plan.autoFilter === null ? [] : [kind('filter', (sheet) => filterRows(sheet, plan))]),
    { nicety: 'charts', writes: charts.writes(), undo: () => charts.undo() },
  ];
}

function freeze(sheet: Excel.Worksheet, { frozen, gridlines }: NicetyPlan): void {
  sheet.showGridlines = gridlines;
  if (frozen === null) return;
  const { rows, columns } = frozen;
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function rowsOf({ first, last }: NonNullable<SheetPlan['print']['titleRows']>): string {
  return `$${String(first + 1)}:$${String(last + 1)}`;
}

function filterRows(sheet: Excel.Worksheet, { autoFilter: area }: NicetyPlan): void {
  if (area !== null) sheet.autoFilter.apply(sheet.getRange(areaAddress(area)));
}

function breakPages({ horizontalPageBreaks }: Excel.Worksheet, { print }: NicetyPlan): void {
  horizontalPageBreaks.removePageBreaks();
  for (const row of print.breaks) horizontalPageBreaks.add(`A${String(row + 1)}`);
}

function typeOf({ kind }: PlannedSeries, { isStacked }: PlannedChart) {
  if (kind === 'line') return 'LineMarkers';
  if (kind === 'bar') return isStacked ? 'BarStacked' : 'BarClustered';
  return isStacked ? 'ColumnStacked' : 'ColumnClustered';
}
