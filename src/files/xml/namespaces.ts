/** A namespace in its transitional and in its strict form. */
type Forms = readonly [transitional: string, strict: string];

export const SPREADSHEET: Forms = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];
export const PACKAGE_RELATIONSHIPS = [
  'http://schemas.openxmlformats.org/package/2006/relationships',
];
/** Of `r:id`. */
export const OFFICE_RELATIONSHIPS: Forms = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];
/** Of drawings, of where they stand on a sheet, and of charts. */
export const DRAWING: Forms = [
  'http://schemas.openxmlformats.org/drawingml/2006/main',
  'http://purl.oclc.org/ooxml/drawingml/main',
];
export const SHEET_DRAWING: Forms = [
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
];
export const CHART: Forms = [
  'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'http://purl.oclc.org/ooxml/drawingml/chart',
];
export const CONTENT_TYPES = ['http://schemas.openxmlformats.org/package/2006/content-types'];
