import { ModuleMocker } from 'jest-mock';

/**
 * Where a test file runs (jest's option `testEnvironment`): among Node's own globals. After every
 * file they are put back as they were, with the environment variables and the working folder.
 */
export default class NodeGlobals {
  readonly global = globalThis;
  readonly moduleMocker = new ModuleMocker(globalThis);
  readonly fakeTimers = null;
  readonly fakeTimersModern = null;
  private readonly exit = Object.getOwnPropertyDescriptor(process, 'exit') ?? {};
  private readonly folder = process.cwd();
  private readonly variables = { ...process.env };
  private readonly globals = Object.getOwnPropertyDescriptors(globalThis);

  /** None of its own. */
  getVmContext(): null {
    return null;
  }

  setup(): Promise<void> {
    return Promise.resolve();
  }

  teardown(): Promise<void> {
    Object.defineProperty(process, 'exit', this.exit);
    process.chdir(this.folder);
    removeNew(process.env, this.variables);
    Object.assign(process.env, this.variables);
    removeNew(globalThis, this.globals);
    Object.defineProperties(globalThis, this.globals);
    return Promise.resolve();
  }
}

function removeNew(object: object, before: object): void {
  for (const key of Reflect.ownKeys(object)) {
    if (!Object.hasOwn(before, key)) Reflect.deleteProperty(object, key);
  }
}
