import { clock } from '../../../src/taskpane/model/clock';

const AT = new Date(2026, 10, 25, 9, 5);

test.each([
  ['ja', new Date(2026, 10, 25, 23, 0), '9:05'],
  ['en', new Date(2026, 10, 25, 23, 0), '09:05'],
  ['ja', new Date(2026, 10, 26, 0, 1), '11/25 9:05'],
  ['en', new Date(2026, 10, 26, 0, 1), '11/25, 09:05'],
] as const)('%s at %s: %s', (language, now, text) => {
  expect(clock(language, AT, now)).toBe(text);
});
