import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { compressedBytes } from '../../src/files/zip/readEntry';
import { openZip } from '../../src/files/zip/openZip';
import { loadWorkbook } from '../../src/stage/host/model/loadWorkbook';
import { patchFile, saveWithHucre } from './patchJob';

/** What is measured in a process of its own, beside whole programs. */
export const JOBS: { readonly [name: string]: (file: string) => void | Promise<void> } = {
  floor,
  open: (file) => {
    loadWorkbook(readFileSync(file), 'a.xlsx');
  },
  patch: patchFile,
  hucre: saveWithHucre,
};

/** The least that anyone must do to read a workbook: to inflate it and look at each byte. */
function floor(file: string): void {
  const zip = openZip(readFileSync(file));
  let tags = 0;
  for (const entry of zip.entries) {
    for (const byte of inflateRawSync(compressedBytes(zip, entry))) tags += byte === 60 ? 1 : 0;
  }
  if (tags === 0) throw new Error(`${file}: no XML`);
}
