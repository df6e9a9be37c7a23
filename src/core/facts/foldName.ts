/** A name as it is compared: one width, no spaces or line breaks. */
export function foldName(written: string): string {
  return written.normalize('NFKC').replace(/\s+/g, '');
}
