import type { PackageTexts } from '../opc/PackageTexts';
import { DECLARATION } from '../xml/declaration';
import { OFFICE_RELATIONSHIPS, SPREADSHEET } from '../xml/namespaces';
import { isStrict } from './isStrict';
import { addPart } from './packageLists';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The least that Excel takes for a style sheet. */
function emptyStyleSheet(namespace: string): string {
  return (
    `${DECLARATION}<styleSheet xmlns="${namespace}">` +
    '<fonts count="1"><font/></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs>' +
    '</styleSheet>'
  );
}

/** Gives a workbook without styles a style sheet. Returns the name of its part. */
export function addStyleSheet(texts: PackageTexts, workbook: string): string {
  const strict = isStrict(workbook, texts.text(workbook)) ? 1 : 0;
  const name = `${workbook.slice(0, workbook.lastIndexOf('/') + 1)}styles.xml`;
  addPart(texts, workbook, {
    name,
    contentType: CONTENT_TYPE,
    relationshipType: `${OFFICE_RELATIONSHIPS[strict]}/styles`,
    text: emptyStyleSheet(SPREADSHEET[strict]),
  });
  return name;
}
