/** The first set with areas of several ranges and conditional formats on them. */
const BASE = '1.9';

/** Whether this Excel has everything the add-in needs. */
export function isExcelRecentEnough(): boolean {
  return supports(BASE);
}

/** Whether this Excel has a requirement set of the ExcelApi. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
