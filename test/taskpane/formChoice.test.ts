import { PROFILES } from '../../src/core/profiles/profiles';
import { ofunato } from '../../src/core/profiles/ofunato';
import { profilesOf } from '../../src/taskpane/Basis';
import { readFormFile } from '../../src/taskpane/forms/readFormFile';

const fileOf = (content: string) => ({ text: () => Promise.resolve(content) });

test('the titles choose the form unless one is chosen', () => {
  expect(profilesOf(null)).toBe(PROFILES);
  expect(profilesOf('suita').map(({ id }) => id)).toEqual(['suita']);
  expect(profilesOf('a form of an older version')).toBe(PROFILES);
  expect(profilesOf(ofunato)).toEqual([ofunato]);
});

test('a file that is a form is one, also with a byte order mark', async () => {
  expect(await readFormFile(fileOf(`\ufeff${JSON.stringify(ofunato)}`))).toEqual(ofunato);
});

test('of any other file it is said what is wrong', async () => {
  expect(await readFormFile(fileOf('{'))).toEqual([]);
  expect(await readFormFile(fileOf(JSON.stringify({ ...ofunato, unit: '' })))).toMatchObject([
    { path: 'unit' },
  ]);
});
