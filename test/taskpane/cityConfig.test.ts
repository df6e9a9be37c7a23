import { chiba } from '../../src/core/profiles/chiba';
import { suita } from '../../src/core/profiles/suita';
import { PROFILES } from '../../src/core/profiles/profiles';
import { profilesOf } from '../../src/taskpane/Basis';
import { loadCityConfig, takeCityConfig } from '../../src/taskpane/cityConfig';
import { setKnownForms } from '../../src/taskpane/knownForms';

const asked: string[] = [];
const answering =
  (status: number, text = '') =>
  (file: string) => {
    asked.push(file);
    return Promise.resolve({ ok: status === 200, status, text: () => Promise.resolve(text) });
  };

test('is looked for beside the page; without it, nothing was chosen', async () => {
  expect(await loadCityConfig(answering(404))).toEqual({ kind: 'none' });
  expect(asked).toEqual(['hakaru.config.json']);
});

test('hands on the profile, the severities and the bureaus, also behind a byte order mark', async () => {
  const config = {
    profile: { ...chiba, name: '見本市' },
    severities: { 'SUM-06': 'off' },
    expectedBureaus: ['総務局'],
  };
  expect(await loadCityConfig(answering(200, `\ufeff${JSON.stringify(config)}`))).toEqual({
    kind: 'read',
    choices: config,
  });
});

test('knows built-in forms by their ids, and no file: the pane can reach none', async () => {
  const named = (profile: string) => loadCityConfig(answering(200, JSON.stringify({ profile })));
  expect(await named('suita')).toMatchObject({ choices: { profile: suita } });
  expect(await named('city.json')).toEqual({
    kind: 'faulty',
    faults: [{ path: 'profile', message: '「city.json」という様式はありません' }],
  });
});

test.each([
  ['{', []],
  ['{"severities":{"SUM-99":"off"}}', [expect.objectContaining({ path: 'severities["SUM-99"]' })]],
])('of a faulty file %j it says what is wrong, and takes nothing', async (text, faults) => {
  expect(await loadCityConfig(answering(200, text))).toEqual({ kind: 'faulty', faults });
});

test('a server that fails is not a city without choices', async () => {
  expect(await loadCityConfig(answering(500))).toEqual({ kind: 'unreachable', status: 500 });
  const offline = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await loadCityConfig(offline)).toEqual({ kind: 'unreachable', status: null });
});

test('a server that does not answer is not waited for without end', async () => {
  const silent = (_: string, signal: AbortSignal) =>
    new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  const clock = jest.spyOn(globalThis, 'setTimeout');
  const answer = loadCityConfig(silent);
  const [ring] = clock.mock.calls.at(-1) ?? [];
  clock.mockRestore();
  ring?.();
  expect(await answer).toEqual({ kind: 'unreachable', status: null });
});

test('a fault of ours is none of the network', async () => {
  const broken = () => Promise.reject(new ReferenceError('fetch is not defined'));
  await expect(loadCityConfig(broken)).rejects.toThrow(ReferenceError);
});

describe('what the city has chosen', () => {
  afterEach(() => {
    setKnownForms(PROFILES);
  });

  test('is what workbooks are checked with: its form, and its word on rules', async () => {
    const config = {
      profile: 'suita',
      severities: { 'SUM-01': 'off' },
      expectedBureaus: ['総務局'],
    };
    const answer = await loadCityConfig(answering(200, JSON.stringify(config)));
    expect(await takeCityConfig('ja', answer)).toEqual({ notice: null, expected: ['総務局'] });
    expect(profilesOf(null).map(({ id, rules }) => [id, rules['SUM-01']])).toEqual([
      ['suita', 'off'],
    ]);
  });

  test('without a file all forms are known as they are', async () => {
    const taken = await takeCityConfig('ja', { kind: 'none' });
    expect(taken).toEqual({ notice: null, expected: [] });
    expect(profilesOf(null)).toBe(PROFILES);
  });

  test('with faults is not used, and that is said', async () => {
    const answer = await loadCityConfig(answering(200, '{"severities":{"SUM-01":"loud"}}'));
    const { notice } = await takeCityConfig('ja', answer);
    expect(notice).toMatchObject({ kind: 'city', title: '庁内の設定を使っていません' });
    expect(notice?.text).toMatch(/hakaru\.config\.json に誤りがあります。.*severities\["SUM-01"\]/);
    expect((await takeCityConfig('en', answer)).notice?.text).toBe(
      'hakaru.config.json has faults. Please tell your administrator. "severities["SUM-01"]"',
    );
    expect(profilesOf(null)).toBe(PROFILES);
  });

  test.each([
    [503, 'サーバーの応答 503', 'the server answered 503'],
    [null, 'サーバーの応答なし', 'the server did not answer'],
  ])('out of reach (%p) is not used, and that is said', async (status, ja, en) => {
    const answer = { kind: 'unreachable', status } as const;
    expect((await takeCityConfig('ja', answer)).notice?.text).toContain(ja);
    expect((await takeCityConfig('en', answer)).notice?.text).toContain(en);
    expect(profilesOf(null)).toBe(PROFILES);
  });
});
