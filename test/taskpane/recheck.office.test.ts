import { DEFAULT_STYLE } from '../../src/stage/host/model/Cell';
import type { FileReport } from '../../src/core/report/report';
import { makeFixtures } from '../support/fixtures';
import { openPane } from '../support/officePane';
import { PaneUser, settle } from '../support/PaneUser';

jest.setTimeout(60_000);

let user: PaneUser;

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

/** Applies one sort of what まとめて直す offers, all of it ticked; the report of it, null where it offers nothing. */
async function applyAll(only: 'fill' | 'fix'): Promise<FileReport | null> {
  await user.mend(only);
  if (user.find('.preview').hidden) return null;
  const all = user.find('#tick-all');
  if (
    only === 'fill' &&
    all.closest('[hidden]') === null &&
    user.text('#tick-all') === 'すべて選択'
  ) {
    all.click();
    await settle();
  }
  if (user.find('#apply').getAttribute('aria-disabled') === 'true') {
    user.find('#cancel').click();
    return null;
  }
  user.pane.excel.counters.reset();
  const report = await user.report(() => user.find('#apply').click());
  expect(await user.ended()).toBe('done');
  // The list rests on what the writing itself read back: nothing is read for it.
  expect(user.pane.excel.counters.now.roundTrips).toBe(2);
  return report;
}

/** Every cell with its content and its look; a blank one that was touched is as one that was not. */
function cells(): Map<string, unknown> {
  return new Map(
    user.pane.excel.workbook.sheets.flatMap((sheet) =>
      [...sheet.cells()]
        .filter(({ cell: { value, formula, style } }) => {
          return value !== null || formula !== null || style !== DEFAULT_STYLE;
        })
        .map(({ row, column, cell }) => [
          `${sheet.name} ${String(row)}:${String(column)}`,
          { ...cell },
        ]),
    ),
  );
}

/** What a list says; not when it was made. */
function said({ programs, findings }: FileReport): unknown {
  return { programs, findings };
}

test.each(makeFixtures().map(({ name, bytes }) => [name, bytes] as const))(
  'after fills, fixes and taking them back, the list of %s is that of a fresh check',
  async (name, bytes) => {
    user = new PaneUser(await openPane(bytes));
    user.find('#marks').click();
    const atFirst = await user.report(() => user.find('#check').click());
    await user.ended();
    const before = cells();
    let steps = 0;
    for (const only of ['fix', 'fill'] as const) {
      const listed = name === 'protected' ? null : await applyAll(only);
      if (listed === null) continue;
      steps += 1;
      const fresh = await user.report(() => user.find('#check').click());
      await user.ended();
      expect(said(listed)).toEqual(said(fresh));
    }
    for (; steps > 0; steps--) {
      const back = await user.report(() => user.find('#undo').click());
      expect(await user.ended()).toBe('done');
      if (steps === 1) expect(said(back)).toEqual(said(atFirst));
    }
    expect(cells()).toEqual(before);
    expect(user.find('#undo').getAttribute('aria-disabled')).toBe('true');
  },
);
