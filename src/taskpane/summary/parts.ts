/** Loaded apart from the pane: what 集計, 全庁集計, the comparison and the data need. */
export { compareYears } from '../../core/compare/compareYears';
export { undoSheets } from '../../excel/sheets/undoSheets';
export { formerFrame } from './formerFrame';
export { planData } from './planData';
export { planSheet } from './planSheet';
export { readChosenBook as readBook } from './readChosenBook';
export { isSameSource as isSameContent, sourceOf } from './sourceOf';
