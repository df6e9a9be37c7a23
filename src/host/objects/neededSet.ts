/**
 * The ExcelApi version that brought a member (or a whole class), for what is newer than 1.7 among
 * the members this host has; an older Excel answers `ApiNotFound` to them.
 */
const NEEDED: Readonly<Record<string, number>> = {
  'ConditionalFormatCollection.GetItemOrNullObject': 14,
  'Range.CopyFrom': 9,
  'Range.GetCellProperties': 9,
  'Range.SetCellProperties': 9,
  'Range.GetRowProperties': 9,
  'Range.GetMergedAreasOrNullObject': 13,
  'Worksheet.GetRanges': 9,
  RangeAreas: 9,
  AutoFilter: 9,
  DataValidation: 8,
  PageLayout: 9,
  PageBreakCollection: 9,
  HeaderFooterGroup: 9,
  HeaderFooter: 9,
  'Worksheet.ShowGridlines': 8,
  'Worksheet.Gridlines': 8,
  'ChartAxis.NumberFormat': 8,
  'ChartSeries.AxisGroup': 8,
  'WorksheetCollection._RegisterDataChangedEvent': 9,
  'WorksheetCollection._RegisterSelectionChangedEvent': 9,
  'WorksheetCollection._RegisterEventNameChanged': 17,
  'WorksheetCollection._RegisterEventVisibilityChanged': 17,
  'WorksheetCollection._RegisterProtectionChangedEvent': 14,
  'Worksheet._RegisterProtectionChangedEvent': 14,
  Runtime: 8,
  'Application.SuspendScreenUpdatingUntilNextSync': 9,
};

/** Minor version of ExcelApi 1.x that has the member; 0 where every version here has it. */
export function neededSet(className: string, member: string): number {
  const registered = member.replace(/^_Unregister/, '_Register');
  return NEEDED[`${className}.${registered}`] ?? NEEDED[className] ?? 0;
}
