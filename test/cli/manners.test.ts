import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../../src/core/rules';
import { displayWidth } from '../../src/cli/text/TextStyle';
import { folderWith, hakaru, runOn } from './runCli';

const cwd = folderWith({ 'a.xlsx': 'not read' });

describe('what was meant is said, with the help that speaks of it', () => {
  test.each<[argv: readonly string[], sentence: string, help: string]>([
    [['chek', 'a.xlsx'], '「chek」というコマンドはありません。「check」のことですか。', 'check'],
    [
      ['STATUS', 'a.xlsx'],
      '「STATUS」というコマンドはありません。「status」のことですか。',
      'status',
    ],
    [
      ['xyzzy'],
      '「xyzzy」というコマンドはありません。使えるのは check、fill、fix、mark、status、return、summarize、compare、export、new、rules、explain、profile、help です。',
      '',
    ],
    [['chek', '--help'], '「chek」というコマンドはありません。「check」のことですか。', 'check'],
    [['-h', 'chek'], '「chek」というコマンドはありません。「check」のことですか。', 'check'],
    [['help', 'Check'], '「Check」というコマンドはありません。「check」のことですか。', 'check'],
    [['help', 'xyzzy'], '「xyzzy」というコマンドはありません。使えるのは check、', ''],
    [
      ['help', 'profile', 'int'],
      '「int」というコマンドはありません。「init」のことですか。',
      'profile init',
    ],
    [
      ['profile', 'xyzzy', '--help'],
      '「xyzzy」というコマンドはありません。使えるのは init、check です。',
      'profile',
    ],
    [['help', 'check', 'more'], '指定が多すぎます。', 'check'],
    [
      ['help', 'sum-01'],
      '「sum-01」というコマンドはありません。「explain SUM-01」のことですか。',
      'explain',
    ],
    [
      ['profile', 'chekc'],
      '「chekc」というコマンドはありません。「check」のことですか。',
      'profile check',
    ],
    [['-v'], '「-v」というオプションはありません。「--version」のことですか。', ''],
    [
      ['check', 'a.xlsx', '-q'],
      '「-q」というオプションはありません。「--quiet」のことですか。',
      'check',
    ],
    [
      ['check', 'a.xlsx', '-f', 'json'],
      '「-f」というオプションはありません。使えるのは --format、--output、',
      'check',
    ],
    [['--quiet', 'check', 'a.xlsx'], '「--quiet」は、「check」の後ろに置いてください。', 'check'],
    [['--versoin'], '「--versoin」というオプションはありません。「--version」のことですか。', ''],
    [
      ['check', 'a.xlsx', '--formt'],
      '「--formt」というオプションはありません。「--format」のことですか。',
      'check',
    ],
    [
      ['fill', 'a.xlsx', '--OUTPUT=b'],
      '「--OUTPUT=b」というオプションはありません。「--output」のことですか。',
      'fill',
    ],
    [
      ['check', 'a.xlsx', '--format', 'jsn'],
      '「--format」の値「jsn」は使えません。使えるのは text、json、ndjson、csv、html、sarif です。「json」のことですか。',
      'check',
    ],
    [
      ['check', 'a.xlsx', '--format', "i'n"],
      "「--format」の値「i'n」は使えません。使えるのは text、",
      'check',
    ],
    [
      ['export', 'a.xlsx', '-o', 'b', '--format', 'cvs'],
      '「--format」の値「cvs」は使えません。使えるのは xlsx、csv、json、parquet です。「csv」のことですか。',
      'export',
    ],
    [
      ['--lang', 'fr', 'check', 'a.xlsx'],
      '「--lang」の値「fr」は使えません。使えるのは ja、en です。',
      'check',
    ],
    [
      ['profile', 'init', 'chibb'],
      '「form」の値「chibb」は使えません。使えるのは chiba、ofunato、suita です。「chiba」のことですか。',
      'profile init',
    ],
    [
      ['check', 'a.xlsx', '--rule', 'SUM-6=off'],
      '--rule の「SUM-6」という規則はありません。「SUM-06」のことですか。',
      'check',
    ],
    [
      ['check', 'a.xlsx', '--rule', 'sum-06=warn'],
      'off、info、warning、error のいずれかです。「warning」のことですか。',
      'check',
    ],
    [
      ['fix', 'a.xlsx', '-o', 'b.xlsx', '--rule', 'cod-03'],
      '--rule の「cod-03」という規則はありません。「CODE-03」のことですか。',
      'fix',
    ],
    [
      ['check', 'a.xlsx', '--waive', 'SUM-6@総務局!A1=理由', '--copy', 'b.xlsx'],
      '--waive の「SUM-6」という規則はありません。「SUM-06」のことですか。',
      'check',
    ],
    [
      ['check', 'a.xlsx', '--max-warnings', '-1'],
      '--max-warnings の「-1」は 0 以上の整数で指定してください。',
      'check',
    ],
    [['explain'], '規則の番号を指定してください (例: SUM-01)。', 'explain'],
    [
      ['explain', 'xyzzy'],
      '「xyzzy」という規則はありません。規則の一覧は hakaru rules で出ます。',
      'explain',
    ],
    [['explain', 'SUM-6'], '「SUM-6」という規則はありません。「SUM-06」のことですか。', 'explain'],
    [['export', 'a.xlsx'], '「-o, --output」を指定してください。', 'export'],
    [['status'], '検証するファイルかフォルダーを指定してください。', 'status'],
  ])('%j', async (argv, sentence, help) => {
    const { code, out, err } = await hakaru(cwd, ...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const [first, ...more] = err.split('\n');
    expect(first).toContain(sentence);
    expect(more).toEqual([`使い方: hakaru ${help === '' ? '' : `${help} `}--help`, '']);
  });

  test('in English', async () => {
    const { err } = await hakaru(cwd, '--lang', 'en', 'check', 'a.xlsx', '--format', 'jsn');
    expect(err).toBe(
      'hakaru: "--format" does not take "jsn". It takes text, json, ndjson, csv, html, sarif. Did you mean "json"?\nUsage: hakaru check --help\n',
    );
  });
});

describe('help', () => {
  test.each<[argv: readonly string[], usage: string]>([
    [['help'], 'hakaru [オプション] [コマンド]'],
    [['help', 'check'], 'hakaru check [オプション] <inputs...>'],
    [['check', '--help'], 'hakaru check [オプション] <inputs...>'],
    [['help', 'profile'], 'hakaru profile [オプション] [コマンド]'],
    [['help', 'profile', 'init'], 'hakaru profile init [オプション] [form]'],
    [['help', 'help'], 'hakaru help [オプション] [command...]'],
  ])('%j is of the command that is named', async (argv, usage) => {
    const { code, out, err } = await hakaru(cwd, ...argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')[0]).toBe(`使い方: ${usage}`);
  });

  const ALL = ['check', 'fill', 'fix', 'mark', 'status', 'return', 'summarize', 'compare'];
  test.each(['help', ...ALL, 'export', 'new', 'rules', 'explain'])(
    'of %s is no wider than a small window',
    async (name) => {
      const { out } = await hakaru(cwd, 'help', ...(name === 'help' ? [] : [name]));
      const [before = ''] = out.split('\n例:');
      expect(before.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
    },
  );
});

describe('the language', () => {
  const hello = async (language: string | undefined, ...argv: readonly string[]) => {
    const { code, out, err } = await runOn(
      { cwd, ...(language === undefined ? {} : { language }) },
      [...argv],
    );
    return `${String(code)} ${out}${err}`;
  };
  const [japanese, english] = ['見つかりません。', 'Not found.'];

  test('may stand before the command or behind it', async () => {
    expect(await hello(undefined, '--lang', 'en', 'check', 'x')).toContain(english);
    expect(await hello(undefined, '--lang=en', 'check', 'x')).toContain(english);
    expect(await hello(undefined, 'check', 'x', '--lang', 'en')).toContain(english);
    expect(await hello(undefined, 'check', 'x')).toContain(japanese);
  });

  test('may be the one of HAKARU_LANG, over which --lang wins', async () => {
    // cmd leaves the space of `set HAKARU_LANG=en && hakaru`.
    for (const one of ['en', 'EN', 'en '])
      expect(await hello(one, 'check', 'x')).toContain(english);
    expect(await hello('en', 'check', 'x', '--lang', 'ja')).toContain(japanese);
    expect(await hello('', 'check', 'x')).toContain(japanese);
    expect(await hello('fr', 'check', 'x')).toBe(
      '2 hakaru: 環境変数 HAKARU_LANG の「fr」は使えません。使えるのは ja、en です。\n',
    );
  });
});

describe('explain', () => {
  test.each(RULES)(
    '$id: what it asks, why, an example of each kind, how to fix it, its source',
    async ({ id, asks }) => {
      const { code, out, err } = await hakaru(cwd, 'explain', id.toLowerCase());
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out.startsWith(`${id}  `)).toBe(true);
      expect(out).toContain(asks.ja);
      expect(out).toMatch(/\n理由\n {2}.+\n\n良い例\n( {2}.+\n)+\n直す例\n( {2}.+\n)+ {2}→ .+\n/);
      expect(out).toMatch(/\n直し方\n {2}.+\n(?: {2}- .+\n)*\n出典\n {2}.+\n$/);
    },
  );

  test('goes to a file too', async () => {
    const folder = folderWith({});
    const { out } = await hakaru(folder, 'explain', 'SUM-01');
    const written = await hakaru(folder, 'explain', 'SUM-01', '-o', 'SUM-01.txt');
    expect(written).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(path.join(folder, 'SUM-01.txt'), 'utf8')).toBe(out);
    expect((await hakaru(folder, 'explain', 'SUM-01', '-o', 'a.json')).code).toBe(2);
  });

  test('in English, with the finding as the engine words it', async () => {
    const { out } = await hakaru(cwd, 'explain', 'Sum-01', '--lang', 'en');
    expect(out).toContain('Is the total the sum of people, things and money?');
    expect(out).toContain(
      '→ error People 27百万円 + things 0百万円 + money 69百万円 = 96百万円, but the total',
    );
    expect(out).toContain('  - 合計: 96\n');
  });
});
