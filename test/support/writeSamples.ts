import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLES } from '../../src/stage/samples/samples';
import { writeForm } from '../../src/stage/samples/writeForm';

/** `npm run samples`: writes assets/samples anew after the data or the layout changed. */
const folder = join(__dirname, '../../assets/samples');
mkdirSync(folder, { recursive: true });
for (const { file, sheets } of SAMPLES) writeFileSync(join(folder, file), writeForm(sheets));
