import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { PROGRAM } from '../cli/built';
import { bookOf } from '../support/bookOf';
import { ofunatoRows } from '../support/ledgers/ofunatoRows';
import { NEWER, OLDER } from '../support/twoYears';

const root = join(__dirname, '../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const markdown = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const PAGES = [...markdown('.'), ...markdown('docs')];

const PACKAGE = join(root, 'dist/packaging/package.js');

const BLOCK = /^ *```(\w+)\n([^]*?)^ *```/gm;
const SHELLS = ['sh', 'console', 'powershell', 'bat'];

interface Shown {
  readonly page: string;
  readonly command: string;
  /** What the page says that it prints; null where it says nothing. */
  readonly output: string | null;
}

function commandsOf(page: string): Shown[] {
  return [...read(page).matchAll(BLOCK)].flatMap(([, language = '', text = '']): Shown[] => {
    if (!SHELLS.includes(language)) return [];
    if (language === 'console') {
      const [command = '', ...output] = text.split('\n');
      return [{ page, command: command.replace(/^\$ /, ''), output: output.join('\n') }];
    }
    return text
      .split('\n')
      .flatMap((line) => line.replace(/\s#.*/, '').split('&&'))
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((command) => ({ page, command, output: null }));
  });
}

/** As a shell takes them apart. */
const words = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));

/** What npm does itself, and what would install, serve for ever, build for minutes or run this very test. */
const NOT_HERE =
  /^npm (ci|start|test|run (build|release|lint|bench|dev-server|start:desktop|stop|test:\w+))$/;

interface Call {
  readonly program: string;
  readonly argv: readonly string[];
  /** Whether it works in the folder of the reader's files; else in the project. */
  readonly isThere: boolean;
}

/** How what a page names is run; null for what only a name is looked for. */
function callOf(command: string): Call | null {
  if (NOT_HERE.test(command)) return null;
  const [program = '', name = '', ...argv] = words(command);
  if (program === 'npx' || program === 'npm') return callOfNode(program, name, argv);
  return { program: 'sh', argv: ['-c', command], isThere: true };
}

function callOfNode(program: string, name: string, argv: readonly string[]): Call {
  const call = (own: readonly string[], isThere: boolean): Call => ({
    program: process.execPath,
    argv: own,
    isThere,
  });
  const [script = ''] = argv;
  if (program === 'npx' && name === 'hakaru') return call([PROGRAM, ...argv], true);
  if (program === 'npx' && name === 'hakaru-package') return call([PACKAGE, ...argv], true);
  const line = program === 'npm' && name === 'run' ? scripts[script] : undefined;
  if (line === undefined) throw new Error(`unknown command: ${program} ${name} ${script}`);
  return call(words(line.split('&&').at(-1) ?? '').slice(1), false);
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hakaru-pages-'));
  const sample = join(root, 'assets/samples/bureau-as-printed.xlsx');
  cpSync(join(root, 'assets/samples'), join(folder, 'assets/samples'), { recursive: true });
  mkdirSync(join(folder, '提出'));
  for (const name of ['総務局.xlsx', '提出/総務局.xlsx']) cpSync(sample, join(folder, name));
  // For pages that show more of a shell than the command.
  mkdirSync(join(folder, 'bin'));
  const shim = `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`;
  writeFileSync(join(folder, 'bin/hakaru'), shim, { mode: 0o755 });
  const files = {
    '昨年.xlsx': OLDER,
    '今年.xlsx': NEWER,
    '見本.xlsx': bookOf([{ name: '評価', rows: ofunatoRows(3) }]),
    '局区一覧.csv': '局・区\n総務局\n財政局\n',
    'hakaru.config.json': '{"severities":{"XREF-03":"off"}}',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
});
afterEach(() => rmSync(folder, { recursive: true }));

const SHOWN = PAGES.map((page) => ({ page, commands: commandsOf(page) })).filter(
  ({ commands }) => commands.length > 0,
);

it.each(SHOWN)('$page: its commands run, and print what it shows', ({ commands }) => {
  for (const { command, output } of commands) {
    const call = callOf(command);
    if (call === null) continue;
    const { status, stdout, stderr } = spawnSync(call.program, call.argv, {
      cwd: call.isThere ? folder : root,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}` },
    });
    // 1: what was looked at has errors, or is not all there.
    const isDone = status === 0 || status === 1;
    expect({ command, isDone, stderr: isDone ? '' : stderr }).toEqual({
      command,
      isDone: true,
      stderr: '',
    });
    const parts = output === null ? [] : output.split('…\n');
    for (const part of parts) expect(stdout).toContain(part);
  }
});

it('shows what some commands print', () => {
  const shown = SHOWN.flatMap(({ commands }) => commands).filter(({ output }) => output !== null);
  expect(shown.map(({ command }) => words(command)[2])).toContain('check');
  for (const { output } of shown) expect(output).toContain('…\n');
});

it('names only scripts and commands that there are, with options that they have', () => {
  const text = PAGES.map(read).join('\n');
  const named = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map((match) => match[1] ?? '');
  expect(named).toContain('lint');
  expect(named.filter((script) => scripts[script] === undefined)).toEqual([]);
  const helps = new Map<string, string>();
  const help = (program: string, command: string): string => {
    const key = `${program} ${command}`;
    const known = helps.get(key);
    if (known !== undefined) return known;
    const argv = [program, ...(command === '' ? [] : [command]), '--help'];
    const { stdout } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    helps.set(key, stdout);
    return stdout;
  };
  const inline = [...text.matchAll(/`(?:npx )?(hakaru(?:-package)?) ([^`]+)`/g)];
  expect(inline.length).toBeGreaterThan(3);
  const unknown = inline.flatMap(([whole, program = '', rest = '']) => {
    const isPackage = program === 'hakaru-package';
    const [command = '', ...more] = words(rest);
    const own = isPackage || command.startsWith('-') ? '' : command;
    const file = isPackage ? PACKAGE : PROGRAM;
    const said = help(file, own);
    const options = [...(own === '' ? [command] : []), ...more].filter((one) => /^--\w/.test(one));
    return said === '' || options.some((one) => !said.includes(one) && one !== '--lang')
      ? [whole]
      : [];
  });
  expect(unknown).toEqual([]);
});

/** As the places that show the pages make it of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');

it('leads only to files and headings that exist', () => {
  const missing = PAGES.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1] ?? '')
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => {
        const [path = '', anchor] = target.split('#');
        const file = path === '' ? page : join(dirname(page), path);
        if (!existsSync(join(root, file))) return true;
        if (anchor === undefined) return false;
        const headings = [...read(file).matchAll(/^#+ (.*)$/gm)].map(([, text = '']) =>
          anchorOf(text),
        );
        return !headings.includes(anchor);
      })
      .map((target) => `${page}: ${target}`),
  );
  expect(missing).toEqual([]);
});

it('names only folders and files of the project that exist', () => {
  const paths = PAGES.flatMap((page) =>
    [...read(page).matchAll(/`((?:src|docs|assets|test)\/[\w./-]*)`/g)].map(
      (match) => match[1] ?? '',
    ),
  );
  expect(paths.length).toBeGreaterThan(20);
  // ID stands for any rule's.
  const named = paths.filter((path) => !/\bID\./.test(path));
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('README is read in two minutes: what it is, two commands, and who reads what', () => {
  const [japanese = '', english] = read('README.md').split('\n## English\n');
  expect(japanese.length).toBeLessThanOrEqual(3_000);
  expect(english).toBeDefined();
  expect(commandsOf('README.md').map(({ command }) => command)).toEqual([
    'npm ci',
    'npm start',
    'npm ci',
    'npm test',
  ]);
  for (const page of markdown('docs')) {
    expect(japanese).toContain(`](${page})`);
  }
});
