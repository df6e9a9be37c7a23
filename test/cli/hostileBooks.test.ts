import { checkWorkbook } from '../../src/core/check';
import { chooseProfile } from '../../src/core/profiles/chooseProfile';
import { PROFILES } from '../../src/core/profiles/profiles';
import { toSummarySource } from '../../src/core/summary/toSummarySource';
import { fillFile } from '../../src/cli/commands/fill';
import { fixFile } from '../../src/cli/commands/fix';
import { markFile } from '../../src/cli/commands/mark';
import type { Original } from '../../src/cli/copy/runCopy';
import { addSummary } from '../../src/cli/commands/summarize';
import { FileProblem } from '../../src/files/FileProblem';
import { PatchProblem } from '../../src/files/WorkbookPatch';
import { readWorkbookFile } from '../../src/files/readXlsx';
import { cpuTime } from '../support/expectLinear';
import { HOSTILE_BOOKS } from '../support/hostileBooks';

const WANTED = {
  input: '',
  output: '',
  profile: null,
  config: null,
  force: false,
  sheets: {},
  language: 'ja',
} as const;
const TERMINAL = { color: false };

/** What each command makes of a book, or the reason why not. Any other error is a fault. */
function everyCommand(bytes: Uint8Array): unknown[] {
  const book = outcome(() => opened(bytes));
  if (typeof book === 'string') return [book];
  return [
    outcome(() => fillFile(book, { ...WANTED, as: 'value', correct: false }, TERMINAL)),
    outcome(() => fixFile(book, { ...WANTED, rules: [] }, TERMINAL)),
    outcome(() => markFile(book, WANTED, TERMINAL)),
    outcome(() => summarize(book)),
  ];
}

function opened(bytes: Uint8Array): Original {
  const { snapshot, facts, waivers: stored } = readWorkbookFile(bytes);
  const check = checkWorkbook(snapshot, chooseProfile(snapshot, PROFILES), {}, stored);
  return { ...check, bytes, facts, stored };
}

function summarize({ bytes, book, ...check }: Original): void {
  const source = toSummarySource('a.xlsx', { ...check, book });
  addSummary(bytes, book, source, { as: 'live', at: '' });
}

function outcome<T>(run: () => T): T | string {
  try {
    return run();
  } catch (error) {
    if (error instanceof FileProblem || error instanceof PatchProblem) return error.reason;
    throw error;
  }
}

// Eight times as much takes eight times as long, or less as the form itself is in both; what grows
// with the square takes up to 64 times as long. A third round is for a machine that stumbled.
const MOST = 20;

test.each(Object.entries(HOSTILE_BOOKS))(
  '%s: every command ends, in time in line with how much there is',
  (_, [book, most]) => {
    const small = book(Math.ceil(most / 400));
    const large = book(Math.ceil(most / 50));
    const ratios: number[] = [];
    do {
      const less = cpuTime(() => everyCommand(small));
      const more = cpuTime(() => expect(everyCommand(large)).not.toHaveLength(0));
      ratios.push(more / less);
    } while (Math.min(...ratios) > MOST && ratios.length < 3);
    expect(Math.min(...ratios)).toBeLessThanOrEqual(MOST);
  },
);
