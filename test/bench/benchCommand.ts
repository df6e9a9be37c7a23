import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cityXlsx } from '../city/cityXlsx';
import { cityOf, programsOf, SIZES, type Size } from './cities';
import { measure, type Contender } from './measure';
import type { Result } from './Result';
import { runProgram } from './runProgram';

const COMMAND = join(__dirname, '../cli/hakaru.js');
const OPENPYXL_TARGET = { below: 1, inclusive: false };

const READ_WITH_OPENPYXL = `
import sys, openpyxl
for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True):
    for row in sheet.iter_rows(values_only=True):
        pass
`;

/** A Python that has openpyxl; null where none is installed. */
function findPython(): string | null {
  const probe = (python: string): boolean =>
    spawnSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status === 0;
  return ['python3', '/usr/bin/python3'].find(probe) ?? null;
}

function contender(name: string, program: string, args: readonly string[]): Contender {
  return { name, repeat: 1, run: () => runProgram(program, args) };
}

function benchSize(size: Size, folder: string, python: string | null): Result[] {
  const file = join(folder, `city-${programsOf(size)}.xlsx`);
  writeFileSync(file, cityXlsx(cityOf(size)));
  const contenders = [
    contender('hakaru check', process.execPath, [COMMAND, 'check', file, '--format', 'json']),
    contender('bare unzip', process.execPath, [__filename, '--baseline', 'unzip', file]),
    contender('bare unzip and SAX pass', process.execPath, [__filename, '--baseline', 'sax', file]),
  ];
  if (python !== null) {
    const args = ['-W', 'ignore', '-c', READ_WITH_OPENPYXL, file];
    contenders.push(contender('openpyxl, read only', python, args));
  }
  const times = [...measure(contenders)];
  const [first, ...others] = times;
  if (first === undefined) return [];
  return others.map(([against, otherTime]) => ({
    what: first[0],
    programs: programsOf(size),
    time: first[1],
    against,
    otherTime,
    target: against.startsWith('openpyxl') && size === SIZES[0] ? OPENPYXL_TARGET : null,
  }));
}

/** The whole command against bare readers; every one is a process of its own, start included. */
export function benchCommand(): Result[] {
  if (!existsSync(COMMAND)) throw new Error(`${COMMAND} is missing: npm run build`);
  const python = findPython();
  if (python === null) process.stdout.write('openpyxl is not installed here: left out.\n');
  const folder = mkdtempSync(join(tmpdir(), 'hakaru-bench-'));
  try {
    return SIZES.flatMap((size) => benchSize(size, folder, python));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
