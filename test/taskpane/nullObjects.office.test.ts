import { makeFixtures } from '../support/fixtures';
import { openPane } from '../support/officePane';
import { PaneUser, settle } from '../support/PaneUser';

jest.setTimeout(120_000);

let user: PaneUser;

/** The sample, a copy of its sheet, and a blank one. */
async function open(): Promise<void> {
  const bytes = makeFixtures().find(({ name }) => name === 'bureau-as-printed')?.bytes;
  if (bytes === undefined) throw new Error('There is no sample.');
  user = new PaneUser(await openPane(bytes));
  const { operations } = user.pane.excel;
  operations.addSheet('user', '白紙');
  operations.copySheet('user', user.sheet, 2);
}

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

/** Presses a button and says what was asked of null objects that Microsoft's samples do not show. */
async function doubtful(button: string): Promise<readonly string[]> {
  const { doubtful: all } = user.pane.excel.counters;
  const before = all.length;
  const end = button === 'fill' || button === 'fix' ? user.mend(button) : user.press(button);
  expect([button, await end]).toEqual([button, 'done']);
  await settle();
  return all.slice(before);
}

/** 無視 of the first finding, filled in as far as its last button. */
async function fillInWaiver(): Promise<void> {
  user.find('button.finding').click();
  await settle();
  user.find('.waive-open').click();
  const input = user.find('.waiver-reason');
  if (!('value' in input)) throw new Error('The reason cannot be typed.');
  input.value = '補正予算による';
}

const CHECKING = ['#check', '#check', 'fill', '#apply', '#undo', 'fix', '#apply'];
const SUMMARY = ['#summarize', '.ask-anyway'];
const WRITING = [...SUMMARY, ...SUMMARY, '#data', '#data', '#add-form', '#validate', '#apply'];

test.each(['#scope-workbook', '#scope-sheet'])(
  'nothing is asked of null objects but whether they are: %s',
  async (scope) => {
    await open();
    expect(user.pane.excel.counters.doubtful).toEqual([]);
    user.find(scope).click();
    expect(await doubtful('#check')).toEqual([]);
    await fillInWaiver();
    expect(await doubtful('.waiver-entry .primary')).toEqual([]);
    for (const button of [...CHECKING, ...WRITING, '#check', '#clear']) {
      expect([button, await doubtful(button)]).toEqual([button, []]);
    }
  },
);
