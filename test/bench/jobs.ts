import { readFileSync } from 'node:fs';
import { loadWorkbook } from '../../src/stage/host/model/loadWorkbook';
import { patchFile, saveWithHucre } from './patchJob';

/** What is measured in a process of its own, beside whole programs. */
export const JOBS: { readonly [name: string]: (file: string) => void | Promise<void> } = {
  open: (file) => {
    loadWorkbook(readFileSync(file), 'a.xlsx');
  },
  patch: patchFile,
  hucre: saveWithHucre,
};
