/*
 * Hakaru without its pane and command line: reads workbooks, checks them, and gives what was found as
 * data. All of it is synchronous, opens no file and asks no network, in Node and in browsers alike.
 */
export { checkWorkbook, type Check } from '../core/check';
export { chooseProfile } from '../core/profiles/chooseProfile';
export { parseProfile } from '../core/profiles/parseProfile';
export { ProfileError } from '../core/profiles/ProfileError';
export { PROFILES } from '../core/profiles/profiles';
export { buildFileReport } from '../core/report/buildFileReport';
export type { FileReport, FindingReport } from '../core/report/report';
export { toDatasetRows } from '../core/dataset/toDatasetRows';
export { datasetColumns } from '../core/dataset/datasetSchema';
export { planDataset } from '../core/dataset/planDataset';
export { FileProblem } from '../files/FileProblem';
export { newXlsx } from '../files/newXlsx';
export { readWorkbookFile, readXlsx } from '../files/readXlsx';
