import path from 'node:path';
import { chiba } from '../../../src/core/profiles/chiba';
import type { CheckJob, FileOutcome } from '../../../src/cli/checkFile';
import { checkInParallel } from '../../../src/cli/parallel/checkFiles';
import { folderWith } from '../runCli';

const job: CheckJob = { profiles: [chiba], settings: {}, sheets: {}, language: 'ja' };
const scripts = folderWith({
  // Answers with its file's name: late for early files, never for those that end the thread.
  'answer.js': `
    const { parentPort } = require('node:worker_threads');
    parentPort.on('message', ({ name }) => {
      if (name.startsWith('exit')) process.exit(3);
      if (name.startsWith('throw')) throw new Error('broken');
      if (name.startsWith('memory')) {
        throw Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
      }
      const wait = name.startsWith('slow') ? 150 : 0;
      setTimeout(() => parentPort.postMessage({ file: name, reason: 'seen' }), wait);
    });`,
});

async function run(
  names: readonly string[],
  threads = 2,
  script = 'answer.js',
): Promise<FileOutcome[]> {
  const files = names.map((name) => ({ name, path: name }));
  const outcomes: FileOutcome[] = [];
  for await (const outcome of checkInParallel(files, job, path.join(scripts, script), threads)) {
    outcomes.push(outcome);
  }
  return outcomes;
}

test('results come in the files’ order, whichever is ready first', async () => {
  const names = ['slow1', 'b', 'c', 'slow2', 'e', 'f', 'g', 'h'];
  expect(await run(names)).toEqual(names.map((file) => ({ file, reason: 'seen' })));
});

test('a thread that dies is the trouble of its file; the others are checked', async () => {
  const outcomes = await run(['a', 'exit1', 'b', 'throw1', 'exit2', 'memory', 'c', 'd']);
  expect(outcomes).toEqual([
    { file: 'a', reason: 'seen' },
    { file: 'exit1', reason: '予期しないエラーです: worker thread, exit 3' },
    { file: 'b', reason: 'seen' },
    { file: 'throw1', reason: expect.stringContaining('broken') as string },
    { file: 'exit2', reason: '予期しないエラーです: worker thread, exit 3' },
    { file: 'memory', reason: '読み取れません。メモリが足りません (ERR_WORKER_OUT_OF_MEMORY)。' },
    { file: 'c', reason: 'seen' },
    { file: 'd', reason: 'seen' },
  ]);
});

test('a script that is not there is said of every file', async () => {
  const outcomes = await run(['a', 'b'], 2, 'nowhere.js');
  expect(outcomes.map((one) => 'reason' in one && one.reason)).toEqual([
    expect.stringContaining('MODULE_NOT_FOUND'),
    expect.stringContaining('MODULE_NOT_FOUND'),
  ]);
});

test('who stops early leaves no thread behind', async () => {
  const files = ['a', 'slow1', 'slow2'].map((name) => ({ name, path: name }));
  for await (const outcome of checkInParallel(files, job, path.join(scripts, 'answer.js'), 2)) {
    expect(outcome).toMatchObject({ file: 'a' });
    break;
  }
});

test('no file, no thread, no result', async () => {
  expect(await run([])).toEqual([]);
});
