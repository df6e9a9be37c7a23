import { toA1 } from '../../core/address/a1';
import { type Check, checkWorkbook } from '../../core/check';
import { chooseProfile } from '../../core/profile/chooseProfile';
import type { Finding } from '../../core/findings/Finding';
import { withWaiver } from '../../core/waivers/editWaivers';
import { isoDay } from '../../core/waivers/isoDay';
import { planWaivers, type WaiverPlan } from '../../core/waivers/planWaivers';
import { patchXlsx } from '../../files/patchXlsx';
import type { CustomXmlPatch } from '../../files/WorkbookPatch';
import type { CheckJob } from '../checkFile';
import { readWorkbook } from '../input/readWorkbook';
import type { WaiverOrder } from './WaiverOrder';

/** The orders that name no finding of the workbook, or its bytes with all of them kept. */
export type WaivedFile =
  | { readonly unknown: readonly WaiverOrder[] }
  /** With the original's permissions. */
  | { readonly bytes: Uint8Array; readonly mode: number };

/**
 * Reads and checks a workbook and keeps the waivers in a copy of its bytes.
 * @throws {FileProblem} or an error of the file system
 */
export function waiveInFile(
  file: string,
  orders: readonly WaiverOrder[],
  { profiles, settings }: CheckJob,
  now: Date,
): WaivedFile {
  const { bytes, mode, snapshot, waivers: stored } = readWorkbook(file);
  const profile = chooseProfile(snapshot, profiles);
  const check = checkWorkbook(snapshot, profile, settings, stored);
  const unknown = orders.filter((order) => named(order, check).length === 0);
  if (unknown.length > 0) return { unknown };
  let { waivers } = check.waivers;
  for (const order of orders) {
    for (const finding of named(order, check)) {
      const reason = { reason: order.reason, at: isoDay(now) };
      waivers = withWaiver(waivers, finding, check.book, reason);
    }
  }
  const customXml = toPatch(planWaivers(check.waivers, waivers));
  return { bytes: patchXlsx(bytes, [], { customXml }), mode };
}

function named({ rule, sheet, cell }: WaiverOrder, { book, findings }: Check): readonly Finding[] {
  const index = book.snapshot.sheets.findIndex(({ name }) => name === sheet);
  return findings.filter(
    (one) => one.rule === rule && one.cell.sheet === index && toA1(one.cell) === cell,
  );
}

function toPatch({ write, drop }: WaiverPlan): CustomXmlPatch[] {
  const dropped = drop.map((part) => ({ part, xml: null }));
  if (write === null) return dropped;
  const { id, xml } = write;
  return [...dropped, id === null ? { part: null, xml, itemId: null } : { part: id, xml }];
}
