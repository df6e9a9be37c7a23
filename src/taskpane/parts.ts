/** Loaded apart from the pane: what it needs only once a button other than 検証 is pressed. */
export { compareYears } from '../core/compare/compareYears';
export { planForm } from '../core/form/planForm';
export { planValidations } from '../core/form/planValidations';
export { planEdits } from '../core/plan/edits';
export { headedSheets } from '../core/plan/ownSheet';
export { applyEdits, undoEdits } from '../excel/edits/applyEdits';
export { undoSheets } from '../excel/sheets/undoSheets';
export {
  applyValidations,
  clearValidations,
  readValidationAreas,
} from '../excel/sheets/validations';
export { writeSheet, writeSheets } from '../excel/sheets/writeSheets';
export { offerFills, offerFix, offerSafeFixes, proposalKey, toPreview } from './edits/offers';
export { readFormFile } from './forms/readFormFile';
export {
  formerFrame,
  isSameContent,
  planData,
  planSheet,
  readBook,
  sourceOf,
} from './summary/summaryParts';
