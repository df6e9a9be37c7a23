import type { WaiverPlan } from '../core/waivers/planWaivers';
import type { StoredPart } from '../core/waivers/readWaivers';
import { runExcel } from './runExcel';

/**
 * Carries out a plan for our custom XML parts in one round trip; no cell and no format is touched.
 * @returns the parts that hold waivers now
 * @throws ExcelProblem
 */
export function writeWaivers(
  { write, drop }: WaiverPlan,
  onWaiting: () => void,
): Promise<readonly StoredPart[]> {
  return runExcel(onWaiting, async (context) => {
    const parts = context.workbook.customXmlParts;
    let written: Excel.CustomXmlPart | null = null;
    if (write !== null) {
      if (write.id === null) written = parts.add(write.xml);
      else {
        written = parts.getItem(write.id);
        written.setXml(write.xml);
      }
      written.load('id');
    }
    for (const id of drop) parts.getItem(id).delete();
    await context.sync();
    return write === null || written === null ? [] : [{ id: written.id, xml: write.xml }];
  });
}
