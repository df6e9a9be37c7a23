/** Loaded when it is first wanted: what the pane does once a button other than 検証 is pressed. */
export { apply, fix, mend, setTotalsAs, tick, tickAll } from './actions/mending';
export { undo } from './actions/undoing';
export { addBooks, countBook, settleCity, settleQuietly } from './city/readCity';
export { addForm, setValidations } from './forms/forms';
export { makeNextYear } from './forms/nextYear';
export { readFormFile } from './forms/readFormFile';
export { openSample } from './forms/sample';
export { saveReturns, writeReturn } from './returning/loadReturns';
export { LATER_WORDS } from './returning/laterWords';
export { compare } from './summary/compare';
export { summarize, writeData } from './summary/summarize';
