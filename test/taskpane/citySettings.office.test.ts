import { bookOf } from '../support/bookOf';
import { ofunatoRows } from '../support/ledgers/ofunatoRows';
import { openPane } from '../support/officePane';
import { PaneUser } from '../support/PaneUser';

jest.setTimeout(60_000);

const BOOK = bookOf([{ name: '評価', rows: ofunatoRows(3) }]);
const NAMED = '.notice-title';

/** The pane on a server that answers so for hakaru.config.json. */
async function openWith(status: number, text = ''): Promise<PaneUser> {
  const asked: string[] = [];
  const pane = await openPane(BOOK, {
    prepare: (window) => {
      const fetch = (file: string) => {
        asked.push(file);
        return Promise.resolve(new Response(text, { status }));
      };
      Object.assign(window, { fetch });
    },
  });
  expect(asked).toEqual(['hakaru.config.json']);
  return new PaneUser(pane);
}

let user: PaneUser;
afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

test('a city without settings of its own is not spoken of', async () => {
  user = await openWith(404);
  expect(user.texts(NAMED)).toEqual([]);
});

test('of the drive’s pages too, none has them, and the pane knows', async () => {
  user = new PaneUser(await openPane(BOOK));
  expect(user.texts(NAMED)).toEqual([]);
});

test.each<[string, status: number, text: string, says: string]>([
  ['server that fails', 500, '', 'サーバーの応答 500'],
  ['file with a slip', 200, '{"severities":{"SUM-1":"off"}}', 'severities["SUM-1"]'],
])(
  'a %s is named until that is closed: what is found then is not as the city wants it',
  async (_, status, text, says) => {
    user = await openWith(status, text);
    expect(user.texts(NAMED)).toEqual(['庁内の設定を使っていません']);
    expect(user.text('.notice-text')).toContain(says);
    expect(await user.press('#check')).toBe('done');
    expect(user.texts(NAMED)).toContain('庁内の設定を使っていません');
    user.find('.notice .icon-button').click();
    expect(await user.press('#check')).toBe('done');
    expect(user.texts(NAMED)).not.toContain('庁内の設定を使っていません');
  },
);
