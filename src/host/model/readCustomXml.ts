import type { CustomXmlPart } from './Workbook';
import type { PartTexts } from './PartTexts';

const ITEM = /^customXml\/item(\d+)\.xml$/i;

/** The custom XML parts of a file; their ids stand in the properties beside them. */
export function readCustomXml(texts: PartTexts): CustomXmlPart[] {
  return texts.names.flatMap((name) => {
    const number = ITEM.exec(name)?.[1];
    const xml = number === undefined ? null : texts.read(name);
    if (number === undefined || xml === null) return [];
    const properties = texts.read(`customXml/itemProps${number}.xml`) ?? '';
    const id = /\bitemID="(\{[^"]+\})"/.exec(properties)?.[1] ?? `{item${number}}`;
    return [{ id, xml }];
  });
}
