import { OptionError, parseOrigin } from '../../../src/stage/packaging/packageCommand';

it.each([
  'https://hakaru.example.lg.jp',
  'https://hakaru.example.lg.jp:8443',
  'https://192.0.2.10',
])('accepts %s', (origin) => {
  expect(parseOrigin(origin)).toBe(origin);
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
  ['https://hakaru.example.lg.jp/', '次のように指定してください: https://hakaru.example.lg.jp\n'],
  [
    'https://hakaru.example.lg.jp/addin',
    '次のように指定してください: https://hakaru.example.lg.jp\n',
  ],
  ['https://hakaru.example.lg.jp?x', '配信元以外'],
  ['https://hakaru.example.lg.jp#x', '配信元以外'],
  ['https://user@hakaru.example.lg.jp', '配信元以外'],
  ['https://hakaru.example.lg.jp ', '配信元以外'],
  ['https://hakaru.example.lg.jp:443', '配信元以外'],
  ['https://Hakaru.example.lg.jp', '配信元以外'],
  ['https://市役所.example', '次のように指定してください: https://xn--'],
  ['https://hakaru.example.lg.jp"><Id>', 'URL として読めません'],
])('refuses %j', (text, words) => {
  expect(() => parseOrigin(text)).toThrow(OptionError);
  expect(() => parseOrigin(text)).toThrow(words);
});
