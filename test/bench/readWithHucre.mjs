import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';

await readXlsx(readFileSync(process.argv[2]));
