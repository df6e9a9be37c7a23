/** Namespaces in their transitional and their strict form. */
export const SPREADSHEET = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];
export const PACKAGE_RELATIONSHIPS = [
  'http://schemas.openxmlformats.org/package/2006/relationships',
];
/** Of `r:id`. */
export const OFFICE_RELATIONSHIPS = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];
