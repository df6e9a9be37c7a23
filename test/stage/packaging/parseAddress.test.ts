import { OptionError } from '../../../src/stage/packaging/OptionError';
import { parseAddress, pathOf } from '../../../src/stage/packaging/parseAddress';

it.each([
  'https://hakaru.example.lg.jp',
  'https://hakaru.example.lg.jp:8443',
  'https://192.0.2.10',
  'https://portal.example.lg.jp/tools/hakaru',
  'https://portal.example.lg.jp/~zaisei/%E8%A8%88%E3%82%8B',
])('accepts %s', (address) => {
  expect(parseAddress(address)).toBe(address);
});

it('takes a folder with a slash at its end for the same place', () => {
  expect(parseAddress('https://hakaru.example.lg.jp/')).toBe('https://hakaru.example.lg.jp');
  expect(parseAddress('https://a.example/tools/hakaru/')).toBe('https://a.example/tools/hakaru');
});

it.each([
  ['https://a.example', '/'],
  ['https://a.example/tools/hakaru', '/tools/hakaru/'],
])('knows the path of %s', (address, path) => {
  expect(pathOf(address)).toBe(path);
});

it.each([
  [undefined, '指定してください'],
  ['', 'URL として読めません'],
  ['hakaru.example.lg.jp', 'URL として読めません'],
  ['https://', 'URL として読めません'],
  ['https://hakaru example', 'URL として読めません'],
  ['http://hakaru.example.lg.jp', 'https ではありません'],
  ['file:///srv/hakaru', 'URL として読めません'],
  ['ftp://hakaru.example.lg.jp', 'https ではありません'],
  [
    'https://a.example/hakaru/taskpane.html',
    '次のように指定してください: https://a.example/hakaru\n',
  ],
  ['https://a.example/計る', '次のように指定してください: https://a.example/%E8%A8%88%E3%82%8B\n'],
  ['https://a.example//', '次のように指定してください: https://a.example\n'],
  ['https://a.example/x/../y', '次のように指定してください: https://a.example/y\n'],
  ['https://hakaru.example.lg.jp?x', '置き場所ではないもの'],
  ['https://hakaru.example.lg.jp#x', '置き場所ではないもの'],
  ['https://user@hakaru.example.lg.jp', '置き場所ではないもの'],
  ['https://hakaru.example.lg.jp ', '置き場所ではないもの'],
  ['https://hakaru.example.lg.jp:443', '置き場所ではないもの'],
  ['https://Hakaru.example.lg.jp', '置き場所ではないもの'],
  ['https://市役所.example', '次のように指定してください: https://xn--'],
  ['https://hakaru.example.lg.jp"><Id>', 'URL として読めません'],
])('refuses %j', (text, words) => {
  expect(() => parseAddress(text)).toThrow(OptionError);
  expect(() => parseAddress(text)).toThrow(words);
});
