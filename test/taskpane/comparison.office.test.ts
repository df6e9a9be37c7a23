import { folderWith, hakaru } from '../cli/runCli';
import { openPane } from '../support/officePane';
import { PaneUser } from '../support/PaneUser';
import { NEWER, OLDER } from '../support/twoYears';

jest.setTimeout(120_000);

/** Titles of the sections that the two faces have, the pane's first. */
const SECTIONS = [
  ['行政コストが変わった事業', '合計額が変わった事業'],
  ['名称が変わったと思われる事業', '名称が変わったと見られる事業'],
  ['新しい事業', '新しい事業'],
  ['なくなった事業', 'なくなった事業'],
  ['前年度決算額と前年度の歳出予算額', '前年度決算額が前年の歳出予算額と違う事業'],
] as const;

/** What stands under a section's title: amounts, with which change; likeness and numbers left out. */
function figuresOf(line: string): string[] {
  const plain = line.replaceAll(/「[^」]*」|\d+% ?一致|一致 \d+%|No\.\d+|\d-\d-\d/g, ' ');
  return plain.match(/[△+]?\d[\d,]*/g) ?? [];
}

function under(title: string, lines: readonly string[], isTitle: (line: string) => boolean) {
  const at = lines.findIndex((line) => line.startsWith(title));
  expect([title, at >= 0]).toEqual([title, true]);
  const rest = lines.slice(at + 1);
  const end = rest.findIndex(isTitle);
  return rest.slice(0, end < 0 ? rest.length : end);
}

function unordered([name, figures]: readonly [string | undefined, readonly string[]]) {
  return [name, [...figures].sort()];
}

test('the pane and the command line say the same of two years', async () => {
  const folder = folderWith({ 'old.xlsx': OLDER, 'new.xlsx': NEWER });
  const { out } = await hakaru(folder, 'compare', 'old.xlsx', 'new.xlsx');
  const printed = out.split('\n');
  const user = new PaneUser(await openPane(NEWER, { name: 'new.xlsx' }));
  expect(await user.choose('#last-year', [['old.xlsx', OLDER]])).toBe('done');
  const shown = user.all('.lines > *').map((line) => {
    const parts = [...line.querySelectorAll('*')].filter((one) => one.children.length === 0);
    return parts
      .map((one) => one.textContent.trim())
      .filter((text) => text !== '')
      .join(' ');
  });
  const names = ['備蓄品の整備', '防災訓練の実施', '避難所のWi-Fi', '職員研修の運営', '防災ラジオ'];
  const rowsOf = (lines: readonly string[]) =>
    lines
      .filter((line) => names.some((name) => line.includes(name)))
      .map((line) => [names.find((name) => line.includes(name)), figuresOf(line)] as const);
  for (const [inPane, inPrint] of SECTIONS) {
    const isHead = (line: string) => !names.some((name) => line.includes(name));
    const rows = rowsOf(under(inPane, shown, isHead));
    expect(rows).not.toEqual([]);
    const reported = rowsOf(under(inPrint, printed, (line) => line === ''));
    // 決算額 and 予算額 bear their words, whichever stands first.
    const sorted = inPane.startsWith('前年度');
    expect(sorted ? rows.map(unordered) : rows).toEqual(
      sorted ? reported.map(unordered) : reported,
    );
  }
  const inPrint = under('前年と一言一句同じ文章', printed, (line) => line === '')
    .map((line) => line.trim().split(/ {2,}/))
    .map(([, , name, field, cell, former]) => [name, field, cell, former]);
  const isHead = (line: string) => !names.some((name) => line.includes(name));
  const inPane = under('前年度と一言一句同じ文章', shown, isHead).flatMap((line) => {
    const name = names.find((one) => line.includes(one));
    return [...line.matchAll(/(\S+) ([A-Z]+\d+)（前年度は ([A-Z]+\d+)）/g)].map(
      ([, field, cell = '', former = '']) => {
        return [name, field, `総務局 ${cell}`, `前年は 総務局 ${former}`];
      },
    );
  });
  expect(inPane).toHaveLength(5);
  expect(inPane).toEqual(inPrint);
  expect(user.texts('.compared-total')).toEqual(['1,561百万円', '78百万円']);
  expect(printed.slice(0, 2).join('\n')).toMatch(/1,561 百万円\n.*78 百万円/);
  user.pane.page.close();
});
