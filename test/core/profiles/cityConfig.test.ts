import { chiba } from '../../../src/core/profiles/chiba';
import { parseCityConfig } from '../../../src/core/profiles/cityConfig';
import { ProfileError } from '../../../src/core/profiles/ProfileError';

test('a city need choose nothing', () => {
  expect(parseCityConfig({})).toEqual({ profile: null, severities: {}, expectedBureaus: [] });
});

test('holds a profile, severities and the bureaus that must hand in', () => {
  const config = {
    $schema: './config.schema.json',
    profile: { ...chiba, name: '見本市' },
    severities: { 'SUM-06': 'off', 'REQ-06': 'error' },
    expectedBureaus: ['総務局', '財政局'],
  };
  expect(parseCityConfig(config)).toEqual({
    profile: { ...chiba, name: '見本市' },
    severities: config.severities,
    expectedBureaus: config.expectedBureaus,
  });
});

test('a name stands for a built-in form or a file', () => {
  expect(parseCityConfig({ profile: 'chiba' }).profile).toBe('chiba');
});

test.each([
  [null, ['']],
  [[], ['']],
  [{ profile: '' }, ['profile']],
  [{ profile: 3 }, ['profile']],
  [{ severities: { 'SUM-99': 'off' } }, ['severities["SUM-99"]']],
  [{ severities: { 'SUM-06': 'loud' } }, ['severities["SUM-06"]']],
  [{ expectedBureaus: '総務局' }, ['expectedBureaus']],
  [{ expectedBureaus: ['総務局', ''] }, ['expectedBureaus[1]']],
  [{ bureaus: [] }, ['bureaus']],
  [{ severity: {}, profile: { ...chiba, unit: 3 } }, ['severity', 'profile.unit']],
])('names every fault of %j by its place', (json, paths) => {
  let faults: readonly string[] = [];
  try {
    parseCityConfig(json);
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error;
    faults = error.faults.map(({ path }) => path);
  }
  expect(faults).toEqual(paths);
});
