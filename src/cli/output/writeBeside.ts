import { DraftFile } from './DraftFile';

/**
 * Writes a file whole or not at all: beside its place first, then renamed.
 * @throws an error of the file system
 */
export function writeBeside(file: string, bytes: Uint8Array): void {
  const draft = new DraftFile(file);
  try {
    draft.write(bytes);
    draft.keep();
  } catch (error) {
    draft.drop();
    throw error;
  }
}
