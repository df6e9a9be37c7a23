import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawRooms } from '../support/drawRooms';

const ROOT = path.join(__dirname, '../..');
const FILE = path.join(ROOT, 'docs/architecture.md');
const PICTURE = /<!-- rooms -->[^]*<!-- \/rooms -->/;

test('the picture of the rooms is what the imports say', () => {
  const text = readFileSync(FILE, 'utf8');
  const picture = `<!-- rooms -->\n\n\`\`\`mermaid\n${drawRooms()}\n\`\`\`\n\n<!-- /rooms -->`;
  if (process.env['HAKARU_ROOMS'] === 'write') writeFileSync(FILE, text.replace(PICTURE, picture));
  expect(PICTURE.exec(readFileSync(FILE, 'utf8'))?.[0]).toBe(picture);
});

test('every place that it names is there, and it names every room', () => {
  const text = readFileSync(FILE, 'utf8');
  const places = [...text.matchAll(/`((?:src|test|core)\/[^`\s]*)`/g)].map(
    ([, place = '']) => place,
  );
  const files = places
    .filter((place) => !place.includes('ID.') && !place.includes('名前'))
    .map((place) => (place.startsWith('core/') ? `src/${place}` : place));
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  const rooms = [...drawRooms().matchAll(/ {4}core_(\w+)\["/g)].map(
    ([, room = '']) => `core/${room}`,
  );
  const small = ['core/check', 'core/schema'];
  expect(rooms.filter((room) => !small.includes(room) && !places.includes(room))).toEqual([]);
});

test('a text of the block form has two places, and the rules that ask for it', () => {
  const files = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const naming = files
    .filter(
      (file) =>
        file.endsWith('.ts') &&
        !/^(stage|core\/(examples|rules|proposals)|taskpane\/words)\//.test(file),
    )
    .filter((file) => /\banalysis\b/.test(readFileSync(path.join(ROOT, 'src', file), 'utf8')));
  expect(naming.sort()).toEqual(['core/profile/blockFields.ts', 'core/profiles/chiba.ts']);
});
