import type { Package } from './Package';
import { relationshipsOf } from './relationships';

/** Where Excel keeps electronic signatures. */
const FOLDER = '_xmlsignatures/';

/** A part that belongs to an electronic signature of the file; null where it has none. */
export function signatureOf(pack: Package): string | null {
  const origin = relationshipsOf(pack, '').find(({ kind }) => kind === 'origin');
  const entry = pack.zip.entries.find(({ name }) => name.toLowerCase().startsWith(FOLDER));
  return origin?.target ?? entry?.name ?? null;
}
