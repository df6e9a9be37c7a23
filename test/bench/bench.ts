import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cityXlsx } from '../city/cityXlsx';
import { drawCity } from '../city/drawCity';
import { layCity } from '../city/layCity';
import { JOBS } from './jobs';
import { type Cost, measure, node, program, type Run, type Runs } from './measure';
import { plainXlsx, ROWS } from './patchJob';
import { costTable, type Growth, growthTable, isLinear, type Line } from './tables';

const SEED = 20170401;
/** Who reads a workbook fastest in plain JavaScript, and does nothing else. */
const READ = 'hucre';
const COMMAND = 'dist/cli/hakaru.js';
const CITIES = [
  { programs: 14, sheets: 1 },
  { programs: 1_000, sheets: 25 },
  { programs: 10_000, sheets: 25 },
] as const;

const READ_WITH_OPENPYXL = `
import os, sys, time, openpyxl
for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True):
    for row in sheet.iter_rows(values_only=True):
        pass
os.write(3, str(time.process_time()).encode())
`;

/** A Python that has openpyxl; null where none is installed. */
function findPython(): string | null {
  const probe = (python: string): boolean =>
    spawnSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status === 0;
  return ['python3', '/usr/bin/python3'].find(probe) ?? null;
}

const job = (name: string, file: string): Run => node('dist/bench/bench.js', '--job', name, file);

/** Those who only read a workbook. */
function readers(file: string, python: string | null): Runs {
  return {
    [READ]: node('test/bench/readWithHucre.mjs', file),
    ...(python === null
      ? {}
      : { openpyxl: program(python, '-W', 'ignore', '-c', READ_WITH_OPENPYXL, file) }),
    'inflate and look at each byte': node('test/bench/lookAtBytes.cjs', file),
  };
}

interface Bench {
  readonly lines: readonly Line[];
  readonly growths: readonly Growth[];
}

function bench(folder: string): Bench {
  const python = findPython();
  if (python === null) process.stdout.write('openpyxl is not installed here: left out.\n');
  const write = (name: string, bytes: Uint8Array): string => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  const lines: Line[] = [];
  const add = (book: string, programs: number | null, costs: ReadonlyMap<string, Cost>): void => {
    const read = costs.get(READ) ?? null;
    for (const [who, cost] of costs) lines.push({ book, programs, who, cost, read });
  };
  const cities = CITIES.map(({ programs, sheets }) => {
    const city = layCity(drawCity({ seed: SEED, sheets, programsPerSheet: programs / sheets }));
    const file = write(`${String(programs)}.xlsx`, cityXlsx(city));
    const out = path.join(folder, 'out.xlsx');
    const costs = measure({
      'hakaru check': node(COMMAND, 'check', file, '--format', 'json'),
      'hakaru summarize': node(COMMAND, 'summarize', file, '-o', out, '--force'),
      'open in the workbench’s host': job('open', file),
      ...readers(file, python),
    });
    add(`${String(programs)} programs`, programs, costs);
    return { programs, costs };
  });
  const plain = write('plain.xlsx', plainXlsx(300_000));
  const plainCosts = measure({
    'hakaru check': node(COMMAND, 'check', plain, '--format', 'json'),
    ...readers(plain, python),
  });
  add('300,000 rows, no form', null, plainCosts);
  const patched = write('patched.xlsx', plainXlsx(ROWS));
  const patchCosts = measure({
    'hakaru, patched': job('patch', patched),
    'hucre, opened and saved': job('hucre', patched),
  });
  add('10,000 cells of 50,000 rows', null, patchCosts);
  return { lines, growths: growthsOf(cities) };
}

/** What must cost a program as much in a large workbook as in a small one. */
const MEASURED = ['hakaru check', 'hakaru summarize', 'open in the workbench’s host'] as const;

/** What a program costs beyond those of the smallest city, so that the start does not count. */
function growthsOf(
  cities: readonly { readonly programs: number; readonly costs: ReadonlyMap<string, Cost> }[],
): Growth[] {
  const [tiny, small, large] = cities;
  if (tiny === undefined || small === undefined || large === undefined) return [];
  return MEASURED.map((what) => {
    const cpu = ({ costs }: typeof tiny): number => costs.get(what)?.cpu ?? Number.NaN;
    const each = (one: typeof tiny): number =>
      (cpu(one) - cpu(tiny)) / (one.programs - tiny.programs);
    return { what, small: each(small), large: each(large) };
  });
}

/** How many processes wanted to run during the last five minutes, our own among them. */
function load(): string {
  return (os.loadavg()[1] ?? 0).toFixed(1);
}

/** `npm run bench`; with `--job NAME FILE` one of the things that it measures. */
async function main([option, name = '', file = '']: readonly string[]): Promise<void> {
  if (option === '--job') {
    const wanted = JOBS[name];
    if (wanted === undefined) throw new Error(`No such job: ${name}`);
    await wanted(file);
    return;
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hakaru-bench-'));
  try {
    const before = load();
    const [cpu] = os.cpus();
    const { lines, growths } = bench(folder);
    process.stdout.write(
      `${cpu?.model ?? 'CPU'}, ${String(os.availableParallelism())} cores, ` +
        `load ${before} before and ${load()} after, ` +
        `Node ${process.version}. Medians of five runs that take turns, each a process of its own.\n\n` +
        `${costTable(lines)}\n\n${growthTable(growths)}\n`,
    );
    if (!growths.every(isLinear)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 1;
});
