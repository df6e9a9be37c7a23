import { paced } from '../../../src/taskpane/actions/work';

test('progress is painted at once, then ten times a second at the most', () => {
  let now = 5_000;
  const painted: number[] = [];
  const notify = paced<number>(
    (reported) => painted.push(reported),
    () => now,
  );
  for (let reported = 0; reported < 100; reported += 1) {
    notify(reported);
    now += 30;
  }
  // Three seconds of thirty milliseconds each: every fourth is the first after a tenth of a second.
  expect(painted).toEqual(Array.from({ length: 25 }, (_, index) => index * 4));
});

test('what comes slowly is painted all', () => {
  let now = 0;
  const painted: number[] = [];
  const notify = paced<number>(
    (reported) => painted.push(reported),
    () => now,
  );
  for (const reported of [1, 2, 3]) {
    notify(reported);
    now += 100;
  }
  expect(painted).toEqual([1, 2, 3]);
});

test('what was reported last is painted though nothing comes after it', async () => {
  const painted: number[] = [];
  await new Promise<void>((painting) => {
    const notify = paced<number>(
      (reported) => {
        painted.push(reported);
        if (reported === 3) painting();
      },
      () => 0,
    );
    for (const reported of [0, 1, 2, 3]) notify(reported);
    expect(painted).toEqual([0]);
  });
  expect(painted).toEqual([0, 3]);
});
