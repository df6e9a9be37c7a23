import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROFILES } from '../../../src/core/profiles/profiles';
import { DATA_DOCUMENTS } from '../../support/dataDocuments';

const FOLDER = join(__dirname, '../../../docs/data');

test('docs/data holds what the schema gives, and nothing else', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(DATA_DOCUMENTS).sort());
  for (const [file, text] of Object.entries(DATA_DOCUMENTS)) {
    expect(readFileSync(join(FOLDER, file), 'utf8')).toBe(text);
  }
});

test('the schemas hold what they are of: every profile of ours', () => {
  const { required, properties } = JSON.parse(DATA_DOCUMENTS['profile.schema.json'] ?? '') as {
    required: string[];
    properties: object;
  };
  for (const profile of PROFILES) {
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(profile)));
    expect(Object.keys(profile)).toEqual(expect.arrayContaining(required));
  }
});
