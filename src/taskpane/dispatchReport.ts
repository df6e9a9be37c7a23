import type { FileReport } from '../core/report/report';

/** For programs that press the pane's buttons. */
export function dispatchReport(report: FileReport): void {
  document.dispatchEvent(new CustomEvent('hakaru:report', { detail: report }));
}
