import path from 'node:path';
import { chiba } from '../../../src/core/profile/chiba';
import type { CheckJob, Outcome } from '../../../src/cli/checkFile';
import { checkInParallel } from '../../../src/cli/parallel/checkInParallel';
import { folderWith } from '../runCli';

const job: CheckJob = { profiles: [chiba], settings: {}, language: 'ja' };
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
      setTimeout(() => parentPort.postMessage({ name, text: 'seen' }), wait);
    });`,
});

async function run(
  names: readonly string[],
  threads = 2,
  script = 'answer.js',
): Promise<Outcome[]> {
  const files = names.map((name) => ({ name, path: name }));
  const outcomes: Outcome[] = [];
  for await (const outcome of checkInParallel(files, job, path.join(scripts, script), threads)) {
    outcomes.push(outcome);
  }
  return outcomes;
}

test('results come in the files’ order, whichever is ready first', async () => {
  const names = ['slow1', 'b', 'c', 'slow2', 'e', 'f', 'g', 'h'];
  expect(await run(names)).toEqual(names.map((name) => ({ name, text: 'seen' })));
});

test('a thread that dies is the trouble of its file; the others are checked', async () => {
  const outcomes = await run(['a', 'exit1', 'b', 'throw1', 'exit2', 'memory', 'c', 'd']);
  expect(outcomes).toEqual([
    { name: 'a', text: 'seen' },
    { name: 'exit1', text: '予期しないエラーです: worker thread, exit 3' },
    { name: 'b', text: 'seen' },
    { name: 'throw1', text: expect.stringContaining('broken') as string },
    { name: 'exit2', text: '予期しないエラーです: worker thread, exit 3' },
    { name: 'memory', text: 'メモリが足りず、検証できませんでした。' },
    { name: 'c', text: 'seen' },
    { name: 'd', text: 'seen' },
  ]);
});

test('a script that is not there is said of every file', async () => {
  const outcomes = await run(['a', 'b'], 2, 'nowhere.js');
  expect(outcomes.map((one) => 'text' in one && one.text)).toEqual([
    expect.stringContaining('MODULE_NOT_FOUND'),
    expect.stringContaining('MODULE_NOT_FOUND'),
  ]);
});

test('who stops early leaves no thread behind', async () => {
  const files = ['a', 'slow1', 'slow2'].map((name) => ({ name, path: name }));
  for await (const outcome of checkInParallel(files, job, path.join(scripts, 'answer.js'), 2)) {
    expect(outcome).toMatchObject({ name: 'a' });
    break;
  }
});

test('no file, no thread, no result', async () => {
  expect(await run([])).toEqual([]);
});
