/** A page with a workbook and Microsoft's runtime starts in a second or two, slower under load. */
jest.setTimeout(60_000);
