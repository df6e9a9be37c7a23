/** Loaded when something is first to go back to bureaus: 指摘票. */
export { writeReturn } from './returning/writeReturn';
