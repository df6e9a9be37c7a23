import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPane } from '../../src/stage/drive/driveWorkbook';
import { EmbeddedExcel } from '../../src/stage/host/EmbeddedExcel';
import { paneState } from '../support/officePane';
import { PaneUser } from '../support/PaneUser';

jest.setTimeout(60_000);

const PANE = join(__dirname, '../../dist/pane');
const SAMPLE = join(__dirname, '../../assets/samples/bureau-restored.xlsx');

test('where the rest of the pane cannot be fetched, it is said, and another try succeeds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hakaru-'));
  const late = readdirSync(PANE).filter((name) => name.startsWith('later.'));
  const link = (name: string): void => symlinkSync(join(PANE, name), join(folder, name));
  for (const name of readdirSync(PANE)) if (!late.includes(name)) link(name);
  const excel = await EmbeddedExcel.open(readFileSync(SAMPLE), { name: '総務局.xlsx' });
  const page = openPane(excel, folder);
  try {
    const { document } = page.dom.window;
    await paneState(document, (state) => state === 'ready');
    const user = new PaneUser({ excel, page, document });
    expect(await user.summarize()).toBe('failed');
    expect(user.notices).toContain('ペインの部品（修正と集計）を読み込めませんでした');
    late.forEach(link);
    expect(await user.summarize()).toBe('done');
    expect(user.notices).toBe('');
  } finally {
    page.close();
    rmSync(folder, { recursive: true });
  }
});
