/** Queues the deletion of one of our rules. */
export function deleteMark(context: Excel.RequestContext, sheetId: string, id: string): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.getRange().conditionalFormats.getItem(id).delete();
}
