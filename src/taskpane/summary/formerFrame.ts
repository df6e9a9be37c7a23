import { readFrame, type SummaryFrame } from '../../core/summary/summaryFrame';
import type { SheetStep } from '../../excel/sheets/SheetOutcome';
import type { SheetsOrigin } from '../edits/UndoStep';

/** Charts, breaks and repeated rows of a sheet that comes back. */
export function formerFrame({ former }: SheetStep, origin: SheetsOrigin): SummaryFrame {
  if (origin === 'data') {
    return { charts: [], print: { paper: 'A4', titleRows: { first: 0, last: 0 }, breaks: [] } };
  }
  return readFrame(former?.contents ?? [], origin === 'all');
}
