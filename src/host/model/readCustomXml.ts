import type { Package } from '../../files/opc/Package';
import { customXml } from '../../files/read/customXml';
import type { CustomXmlPart } from './Workbook';

/** The custom XML parts of a file as the live workbook knows them. */
export function readCustomXml(pack: Package, workbook: string): CustomXmlPart[] {
  return customXml(pack, workbook).map(({ part, itemId, xml }) => ({
    id: itemId ?? `{${part}}`,
    part,
    xml,
  }));
}
