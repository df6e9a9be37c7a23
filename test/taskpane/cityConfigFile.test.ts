import { fetchCityConfig } from '../../src/taskpane/cityConfigFile';

const asked: string[] = [];
const answering =
  (status: number, text = '') =>
  (file: string) => {
    asked.push(file);
    return Promise.resolve({ ok: status === 200, status, text: () => Promise.resolve(text) });
  };

test('is looked for beside the page', async () => {
  expect(await fetchCityConfig(answering(200, '{}'))).toEqual({ kind: 'found', text: '{}' });
  expect(asked).toEqual(['hakaru.config.json']);
});

test.each([204, 404, 410])('%i: there is none', async (status) => {
  expect(await fetchCityConfig(answering(status))).toBeNull();
});

test('a server that fails is not a city without choices', async () => {
  expect(await fetchCityConfig(answering(500))).toEqual({ kind: 'unreachable', status: 500 });
  const offline = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await fetchCityConfig(offline)).toEqual({ kind: 'unreachable', status: null });
});

test('a server that does not answer is not waited for without end', async () => {
  const silent = (_: string, signal: AbortSignal) =>
    new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  const clock = jest.spyOn(globalThis, 'setTimeout');
  const answer = fetchCityConfig(silent);
  const [ring] = clock.mock.calls.at(-1) ?? [];
  clock.mockRestore();
  ring?.();
  expect(await answer).toEqual({ kind: 'unreachable', status: null });
});

test('a fault of ours is none of the network', async () => {
  const broken = () => Promise.reject(new ReferenceError('fetch is not defined'));
  await expect(fetchCityConfig(broken)).rejects.toThrow(ReferenceError);
});
