import type { Area } from '../../core/address/area';

/** Where a plan is written. */
export interface PlanTarget {
  readonly sheet: string;
  readonly part: string;
  /** What was ours before; null for a new sheet. */
  readonly before: Area | null;
  /** What is ours now. */
  readonly area: Area;
}

/** What a worksheet may hold, as its schema orders it. */
const ORDER = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
  ...['sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState'],
  ...['dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting'],
  ...['dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter'],
  ...['rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags'],
  ...['drawing', 'legacyDrawing', 'legacyDrawingHF', 'picture', 'oleObjects', 'controls'],
  ...['webPublishItems', 'tableParts', 'extLst'],
];

/** What stands in a worksheet in front of a child, those of the same name too. */
export function inFrontOf(child: string): readonly string[] {
  return ORDER.slice(0, ORDER.indexOf(child) + 1);
}
