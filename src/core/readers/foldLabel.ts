const DOTS = /[･∙·•‧⋅•]/g;
const DASHES = /[―‐–—−-]/g;
const SPACES = /\s+/g;

/** A label as it is compared: half-width letters, one kind of dot and dash, no white space. */
export function foldLabel(label: string): string {
  return label
    .normalize('NFKC')
    .replace(SPACES, '')
    .replace(DOTS, '・')
    .replace(DASHES, 'ー')
    .toUpperCase();
}
