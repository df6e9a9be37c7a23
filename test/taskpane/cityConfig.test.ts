import { chiba } from '../../src/core/profiles/chiba';
import { PROFILES } from '../../src/core/profiles/profiles';
import { profilesOf } from '../../src/taskpane/Basis';
import { takeCityConfig } from '../../src/taskpane/cityConfig';
import { setKnownForms } from '../../src/taskpane/knownForms';

const found = (text: string) => ({ kind: 'found', text }) as const;
const known = () => profilesOf(null).map(({ id, name, rules }) => [id, name, rules['SUM-01']]);

afterEach(() => {
  setKnownForms(PROFILES);
});

test('what the city has chosen is what workbooks are checked with: its form, and its word on rules', () => {
  const config = {
    profile: { ...chiba, id: 'own', name: '見本市' },
    severities: { 'SUM-01': 'off' },
    expectedBureaus: ['総務局'],
  };
  // Behind a byte order mark.
  const taken = takeCityConfig('ja', found(`\ufeff${JSON.stringify(config)}`));
  expect(taken).toEqual({ notice: null, expected: ['総務局'] });
  expect(known()).toEqual([['own', '見本市', 'off']]);
});

test('built-in forms are known by their ids, and no file: the pane can reach none', () => {
  expect(takeCityConfig('ja', found('{"profile":"suita"}')).notice).toBeNull();
  expect(known().map(([id]) => id)).toEqual(['suita']);
  const { notice } = takeCityConfig('ja', found('{"profile":"city.json"}'));
  expect(notice?.text).toContain('profile 「city.json」という様式はありません');
});

test('a word on rules alone leaves all forms known', () => {
  expect(takeCityConfig('ja', found('{"severities":{"SUM-01":"off"}}')).expected).toEqual([]);
  expect(known().map(([id, , severity]) => [id, severity])).toEqual(
    PROFILES.map(({ id }) => [id, 'off']),
  );
});

test.each([
  ['{', '管理者に知らせてください。', 'Please tell your administrator.'],
  ['{"severities":{"SUM-99":"off"}}', 'severities["SUM-99"]', '"severities["SUM-99"]"'],
  ['{"severities":{"SUM-01":"loud"}}', 'severities["SUM-01"]', '"severities["SUM-01"]"'],
])('with faults (%s) it is not used, and that is said', (text, ja, en) => {
  const { notice, expected } = takeCityConfig('ja', found(text));
  expect(notice).toMatchObject({ kind: 'city', title: '庁内の設定を使っていません' });
  expect(notice?.text).toMatch(/^hakaru\.config\.json に誤りがあります。/);
  expect(notice?.text).toContain(ja);
  expect(expected).toEqual([]);
  const english = takeCityConfig('en', found(text)).notice?.text;
  expect(english).toMatch(/^hakaru\.config\.json has faults\./);
  expect(english?.endsWith(en)).toBe(true);
  expect(profilesOf(null)).toBe(PROFILES);
});

test.each([
  [503, 'サーバーの応答 503', 'the server answered 503'],
  [null, 'サーバーの応答なし', 'the server did not answer'],
])('out of reach (%p) it is not used, and that is said', (status, ja, en) => {
  const file = { kind: 'unreachable', status } as const;
  expect(takeCityConfig('ja', file).notice?.text).toContain(ja);
  expect(takeCityConfig('en', file).notice?.text).toContain(en);
  expect(profilesOf(null)).toBe(PROFILES);
});
