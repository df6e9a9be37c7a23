import { element } from './element';
import type { ChartView } from './GridSheet';

/** The grid draws no charts: a box with the title shows where one stands. Sizes in CSS pixels. */
export function drawChart(
  { title }: ChartView,
  box: Readonly<Record<'left' | 'top' | 'width' | 'height', number>>,
): HTMLElement {
  const chart = element('chart');
  for (const side of ['left', 'top', 'width', 'height'] as const) {
    chart.style[side] = `${box[side]}px`;
  }
  chart.textContent = title;
  return chart;
}
