import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** ブックの保護: no sheet may come. */
export function structureProtected(bytes: Uint8Array): Uint8Array {
  return withWorkbook(bytes, (xml) =>
    xml.replace(/(<\w*:?workbookPr[^>]*\/>)|(?=<\w*:?(bookViews|sheets)>)/, (found) => {
      return `${found}<workbookProtection lockStructure="1"/>`;
    }),
  );
}

/** With a digital signature, which any change would break. */
export function signed(bytes: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(bytes), '_xmlsignatures/sig1.xml': strToU8('<Signature/>') });
}

/** シートの保護 on the first sheet: it takes no marks. */
export function sheetProtected(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const name = Object.keys(parts).find((part) => part.endsWith('worksheets/sheet1.xml')) ?? '';
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const changed = xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
  if (changed === xml) throw new Error('The sheet has data.');
  return zipSync({ ...parts, [name]: strToU8(changed) });
}

function withWorkbook(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const changed = change(xml);
  if (changed === xml) throw new Error('The workbook is as it was.');
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(changed) });
}
