import type { PlannedChart } from '../../core/plan/sheet';
import { attributesXml } from '../xml/attributesXml';
import { CHART, DRAWING, OFFICE_RELATIONSHIPS } from '../xml/namespaces';

/**
 * The frame in which a chart stands on its sheet. It moves with its cells and keeps its size.
 * @param prefix of the drawing's namespace, with its colon
 * @param id of the frame, and `relationship` of the chart's part
 * @param form 0 transitional, 1 strict
 */
export function frameXml(
  prefix: string,
  { key, title, place }: PlannedChart,
  id: number,
  relationship: string,
  form: 0 | 1,
): string {
  const p = prefix;
  const corner = (name: string, row: number, column: number) =>
    `<${p}${name}><${p}col>${column}</${p}col><${p}colOff>0</${p}colOff>` +
    `<${p}row>${row}</${p}row><${p}rowOff>0</${p}rowOff></${p}${name}>`;
  const names = attributesXml({ id: String(id), name: key, descr: title });
  return (
    `<${p}twoCellAnchor editAs="oneCell">${corner('from', place.top, place.left)}` +
    corner('to', place.bottom + 1, place.right + 1) +
    `<${p}graphicFrame macro="" xmlns:a="${DRAWING[form]}"><${p}nvGraphicFramePr><${p}cNvPr${names}/>` +
    `<${p}cNvGraphicFramePr/></${p}nvGraphicFramePr>` +
    `<${p}xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></${p}xfrm>` +
    `<a:graphic><a:graphicData uri="${CHART[form]}"><c:chart xmlns:c="${CHART[form]}"` +
    ` xmlns:r="${OFFICE_RELATIONSHIPS[form]}" r:id="${relationship}"/></a:graphicData></a:graphic>` +
    `</${p}graphicFrame><${p}clientData/></${p}twoCellAnchor>`
  );
}
