/** Loaded when something is first to go back to bureaus: 指摘票, copies, mails. */
export { saveReturns } from './returning/saveReturns';
export { writeReturn } from './returning/writeReturn';
