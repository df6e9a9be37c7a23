import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_DOCUMENTS } from '../../support/dataDocuments';

const FOLDER = join(__dirname, '../../../docs/data');

test('docs/data holds what the schema gives, and nothing else', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(DATA_DOCUMENTS).sort());
  for (const [file, text] of Object.entries(DATA_DOCUMENTS)) {
    expect(readFileSync(join(FOLDER, file), 'utf8')).toBe(text);
  }
});
