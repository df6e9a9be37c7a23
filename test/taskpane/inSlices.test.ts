import type { Steps } from '../../src/core/collections/steps';
import { inSlices } from '../../src/taskpane/inSlices';

/** Steps of so many milliseconds each, by a clock of their own. */
function work(...lasts: readonly number[]) {
  const heard: string[] = [];
  let time = 0;
  function* steps(): Steps<string> {
    for (const ms of lasts) {
      time += ms;
      heard.push(String(ms));
      yield;
    }
    return 'done';
  }
  const turns = {
    now: () => time,
    letOthers: () => {
      heard.push('others');
      time += 100;
      return Promise.resolve();
    },
  };
  return { steps: steps(), turns, heard };
}

const ALWAYS = (): boolean => true;

test('the page has its turn as soon as the steps have lasted long enough', async () => {
  const { steps, turns, heard } = work(5, 5, 15, 1, 30, 1);
  expect(await inSlices(steps, ALWAYS, turns)).toBe('done');
  expect(heard).toEqual(['5', '5', '15', 'others', '1', '30', 'others', '1']);
});

test('short work is done at once', async () => {
  const { steps, turns, heard } = work(1, 2, 3);
  expect(await inSlices(steps, ALWAYS, turns)).toBe('done');
  expect(heard).toEqual(['1', '2', '3']);
});

test('what is not wanted any more is given up', async () => {
  const { steps, turns, heard } = work(25, 25, 25);
  expect(await inSlices(steps, () => heard.length < 3, turns)).toBeNull();
  expect(heard).toEqual(['25', 'others', '25', 'others']);
});
