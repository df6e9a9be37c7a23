import type { VariantName } from '../../src/stage/host/variants';
import { makeFixtures } from '../support/fixtures';
import { openPane } from '../support/officePane';
import { PaneUser, settle } from '../support/PaneUser';
import { excelsFor } from '../support/variants';

jest.setTimeout(60_000);

const BYTES = makeFixtures().find(({ name }) => name === 'bureau-as-printed')?.bytes;

/** Longer than the pane waits for further edits. */
const PAUSE = 600;

/** As if an Excel that notifies of our own writes did not say whose they are, either. */
const BOTH: readonly VariantName[] = ['web', 'old-events'];
const EXCELS: readonly (readonly [string, readonly VariantName[]])[] = [
  ...excelsFor('typing'),
  [BOTH.join(), BOTH],
];

let user: PaneUser;

async function open(names: readonly VariantName[], typing: boolean): Promise<void> {
  if (BYTES === undefined) throw new Error('There is no such fixture.');
  user = new PaneUser(await openPane(BYTES, { variants: names }));
  user.find('#marks').click();
  if (typing) user.find('#typing').click();
  await user.press('#check');
}

/** Until nothing more is asked. */
async function quiet(): Promise<void> {
  let before = -1;
  for (let pause = 0; pause < 6; pause += 1) {
    await settle(PAUSE);
    const { roundTrips } = user.pane.excel.counters.now;
    if (roundTrips === before) return;
    before = roundTrips;
  }
  throw new Error('It is looked into again and again.');
}

function isStale(): boolean {
  return !user.find('.stale').hidden;
}

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

describe.each(EXCELS)('in an Excel that is %s', (_, names) => {
  test.each([true, false])(
    'what we fill and take back is not taken for the user’s (typing %s)',
    async (typing) => {
      await open(names, typing);
      await user.mend('fill');
      await user.press('#apply');
      await quiet();
      expect(isStale()).toBe(false);
      expect(user.status).toContain('5件を書き込みました');
      user.type('I29', 96);
      await quiet();
      expect(isStale()).toBe(!typing);
      expect(await user.press('#undo')).toBe('done');
      await quiet();
      expect(user.status).toContain('補完した5件を元に戻しました');
      expect(user.cell('I17')?.value ?? null).toBeNull();
    },
  );

  test('nor is a roll-back', async () => {
    await open(names, false);
    await user.mend('fill');
    user.pane.excel.faults.failAction({
      action: 3,
      counted: 'writes',
      code: 'GeneralException',
      lasting: false,
    });
    await user.press('#apply');
    await quiet();
    expect(isStale()).toBe(false);
  });

  test('nor is 集計, written and written again', async () => {
    await open(names, false);
    await user.summarize();
    await user.press('#check');
    await user.summarize();
    await quiet();
    expect(isStale()).toBe(false);
  });

  test('but what the user types over a cell that we filled is seen', async () => {
    await open(names, false);
    await user.mend('fill');
    await user.press('#apply');
    await quiet();
    user.type('I17', 110);
    await quiet();
    expect(isStale()).toBe(true);
    // It is left, and the others are taken back.
    expect(await user.press('#undo')).toBe('done');
    expect(user.notices).toContain('I17');
    expect(user.content('I17')).toBe(110);
    expect(user.cell('I45')?.value ?? null).toBeNull();
  });
});
