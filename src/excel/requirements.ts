/** The first set with areas of several ranges and conditional formats on them. */
const BASE = '1.9';

/** Whether this Excel has everything the add-in needs. */
export function isExcelRecentEnough(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', BASE);
}
