import { tmpdir } from 'node:os';
import NodeGlobals from './NodeGlobals';

const NEW = 'HAKARU_TEST_NEW';
const OLD = 'HAKARU_TEST_OLD';

test('what a file changed around it is as before for the next', async () => {
  process.env[OLD] = 'as it was';
  const around = () => [process.cwd(), console, Reflect.get(process, 'exit')];
  const before = around();
  const environment = new NodeGlobals();
  process.chdir(tmpdir());
  process.exit = () => {
    throw new Error('never called');
  };
  process.env[OLD] = 'changed';
  process.env[NEW] = 'new';
  Object.assign(globalThis, { [NEW]: 'new', console: {} });
  await environment.teardown();
  expect(around()).toEqual(before);
  expect(process.env).toMatchObject({ [OLD]: 'as it was' });
  expect(process.env).not.toHaveProperty(NEW);
  expect(globalThis).not.toHaveProperty(NEW);
});
