import type { Severity } from '../../core/findings/Finding';
import type { PackageTexts } from '../opc/PackageTexts';
import { OFFICE_RELATIONSHIPS, SPREADSHEET } from '../xml/namespaces';
import { addMarkStyles } from './addMarkStyles';
import { isStrict } from './isStrict';
import { addPart } from './packageLists';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The least that Excel takes for a style sheet. */
function emptyStyleSheet(namespace: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<styleSheet xmlns="${namespace}">` +
    '<fonts count="1"><font/></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs>' +
    '</styleSheet>'
  );
}

/** Gives a workbook without styles a style sheet with the formats of the severities. */
export function addStyleSheet(
  texts: PackageTexts,
  workbook: string,
  severities: readonly Severity[],
): Map<Severity, number> {
  const strict = isStrict(workbook, texts.text(workbook)) ? 1 : 0;
  const name = `${workbook.slice(0, workbook.lastIndexOf('/') + 1)}styles.xml`;
  const empty = emptyStyleSheet(SPREADSHEET[strict]);
  const { text, styles } = addMarkStyles(name, empty, severities);
  addPart(texts, workbook, {
    name,
    contentType: CONTENT_TYPE,
    relationshipType: `${OFFICE_RELATIONSHIPS[strict]}/styles`,
    text,
  });
  return styles;
}
