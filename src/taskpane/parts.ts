/** Loaded apart from the pane: what it does once a button other than 検証 is pressed. */
export { planEdits } from '../core/plan/edits';
export { parseCityConfig } from '../core/profiles/cityConfig';
export { applyEdits } from '../excel/edits/applyEdits';
export { afterWriting } from './edits/afterWriting';
export { offerFills, offerFix, offerSafeFixes, proposalKey, toPreview } from './edits/offers';
export { Undoing } from './edits/Undoing';
export { addForm, setValidations } from './forms/forms';
export { readFormFile } from './forms/readFormFile';
export { addBooks } from './summary/addBooks';
export { compare } from './summary/compare';
export { summarize, writeData } from './summary/summarize';
