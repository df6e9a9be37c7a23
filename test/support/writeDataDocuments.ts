import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_DOCUMENTS } from './dataDocuments';

/** `npm run schema`: writes docs/data anew after the schema of the data changed. */
const folder = join(__dirname, '../../docs/data');
mkdirSync(folder, { recursive: true });
for (const [file, text] of Object.entries(DATA_DOCUMENTS)) writeFileSync(join(folder, file), text);
