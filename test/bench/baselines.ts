import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { patchFile, saveWithHucre } from './patchJob';

/**
 * What others need, and the least that anyone must do to read a workbook; each runs in a process of
 * its own.
 */
export const BASELINES: { readonly [name: string]: (file: string) => void | Promise<void> } = {
  unzip: (file) => {
    unzipSync(readFileSync(file));
  },
  sax: (file) => {
    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
      if (path.endsWith('.xml')) new SaxesParser().write(strFromU8(bytes)).close();
    }
  },
  patch: patchFile,
  hucreSave: saveWithHucre,
};
