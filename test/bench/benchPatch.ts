import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from './measure';
import { CELLS, largeXlsx, ROWS } from './patchJob';
import type { Result } from './Result';
import { runProgram } from './runProgram';

const TARGET = { below: 1, inclusive: false };
const ROWS_A_PROGRAM = 4;

/** Patching cells of a large file against loading and saving it whole, each in a process of its own. */
export function benchPatch(): Result[] {
  const folder = mkdtempSync(join(tmpdir(), 'hakaru-bench-'));
  try {
    const file = join(folder, 'large.xlsx');
    writeFileSync(file, largeXlsx());
    const contender = (name: string, baseline: string) => ({
      name,
      repeat: 1,
      run: () => runProgram(process.execPath, [__filename, '--baseline', baseline, file]),
    });
    const times = measure([contender('patch', 'patch'), contender('hucre', 'hucreSave')]);
    return [
      {
        what: `patch ${CELLS} cells of ${ROWS} rows`,
        programs: ROWS / ROWS_A_PROGRAM,
        time: times.get('patch') ?? Number.NaN,
        against: 'hucre, load and save',
        otherTime: times.get('hucre') ?? Number.NaN,
        target: TARGET,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
