import type { Area } from '../../core/address/Area';
import { areaAddress } from '../../core/address/areaAddress';
import { PatchProblem } from '../patch/PatchProblem';
import { childOf } from '../xml/outlineXml';
import type { PartEdits } from '../xml/PartEdits';
import { cellPlace, isWithin, overlap, parseList } from './areas';
import type { SheetTarget } from './SheetTarget';
import { inFrontOf } from './worksheetOrder';

/**
 * Merges as the plan has them in our area; others stay.
 * @throws {PatchProblem} areaTaken where one of the user's would lie under ours
 */
export function setMerges(edits: PartEdits, target: SheetTarget, merges: readonly Area[]): void {
  const { sheet, before, area } = target;
  const { prefix, root } = edits;
  const list = childOf(root, 'mergeCells');
  const old = (list?.children ?? []).flatMap((element) => {
    const [merge] = parseList(element.open.attributes['ref'] ?? '');
    return merge === undefined ? [] : [{ element, merge }];
  });
  const isOurs = ({ merge }: { merge: Area }) => before !== null && isWithin(merge, before);
  const ours = old.filter(isOurs);
  const theirs = old.filter((one) => !isOurs(one));
  const taken = theirs.find(({ merge }) => overlap(merge, area));
  if (taken !== undefined) throw new PatchProblem('areaTaken', cellPlace(sheet, taken.merge));
  const wanted = merges.filter(({ top, left, bottom, right }) => top < bottom || left < right);
  const xml = wanted.map((merge) => `<${prefix}mergeCell ref="${areaAddress(merge)}"/>`).join('');
  const count = String(theirs.length + wanted.length);
  if (list === null) {
    const open = `<${prefix}mergeCells count="${count}">`;
    if (xml !== '')
      edits.insertChild(inFrontOf('mergeCells'), `${open}${xml}</${prefix}mergeCells>`);
  } else if (count === '0') edits.replace(list, '');
  else {
    for (const { element } of ours) edits.replace(element, '');
    edits.append(list, xml, { count });
  }
}
