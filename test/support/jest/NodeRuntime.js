/**
 * What jest loads test files with (its option `runtime`): Node's own `require`, so that all files
 * of a process share one registry and a module is read once. Jest's own runtime reads everything
 * again in a sandbox for every file, which took four fifths of the time of the pure tests.
 *
 * Of the object `jest` there is what the tests use; modules cannot be mocked here.
 */
const asyncHooks = require('node:async_hooks');
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const TEST_TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL'); // where jest-circus looks
const NODE_MODULES = `${path.sep}node_modules${path.sep}`;
const PLAIN = {
  supportsDynamicImport: false,
  supportsExportNamespaceFrom: false,
  supportsStaticESM: false,
  supportsTopLevelAwait: false,
};

/** Of all files, for stacks: a module loaded for one test file is on the stacks of the next. */
const sourceMaps = new Map();
let transform = null;

Module['_extensions']['.ts'] = (module, filename) => {
  module['_compile'](transform(filename), filename);
};

class NodeRuntime {
  storages = [];

  constructor(_config, environment, _resolver, transformer, _sources, coverage, testPath, options) {
    this.environment = environment;
    this.testPath = testPath;
    this.require = Module.createRequire(testPath);
    transform = (filename) => {
      const source = readFileSync(filename, 'utf8');
      const result = transformer.transform(filename, { ...coverage, ...PLAIN }, source);
      sourceMaps.set(filename, result.sourceMapPath ?? '');
      return result.code;
    };
    // While files are watched, a module may have changed since it was read.
    if (options.watch || options.watchAll) this.forget((file) => !file.includes(NODE_MODULES));
  }

  requireModule(file) {
    const { moduleMocker, global } = this.environment;
    global.jest = {
      replaceProperty: moduleMocker.replaceProperty.bind(moduleMocker),
      spyOn: moduleMocker.spyOn.bind(moduleMocker),
      setTimeout: (milliseconds) => {
        global[TEST_TIMEOUT] = milliseconds;
      },
    };
    // Test files, and what is set up before each.
    this.forget((loaded) => loaded === file);
    return this.require(file);
  }

  /**
   * Only jest-circus, which keeps the tests it was given: a new one for every file. Its storage
   * ends with the file, as Node asks each that was ever in use at every promise.
   */
  requireInternalModule(file) {
    const { storages } = this;
    const { AsyncLocalStorage } = asyncHooks;
    asyncHooks.AsyncLocalStorage = class extends AsyncLocalStorage {
      constructor() {
        super();
        storages.push(this);
      }
    };
    try {
      this.forget((loaded) => loaded === file);
      return this.require(file);
    } finally {
      asyncHooks.AsyncLocalStorage = AsyncLocalStorage;
    }
  }

  forget(isForgotten) {
    for (const file of Object.keys(this.require.cache)) {
      if (isForgotten(file)) Reflect.deleteProperty(this.require.cache, file);
    }
  }

  teardown() {
    this.restoreAllMocks();
    for (const storage of this.storages) storage.disable();
    this.forget((file) => file === this.testPath);
  }

  restoreAllMocks() {
    this.environment.moduleMocker.restoreAllMocks();
  }

  getSourceMaps() {
    return sourceMaps;
  }

  getAllCoverageInfoCopy() {
    return structuredClone(globalThis.__coverage__);
  }

  unstable_shouldLoadAsEsm() {
    return false;
  }

  setGlobalsForRuntime() {}
  enterTestCode() {}
  leaveTestCode() {}
}

module.exports = { __esModule: true, default: NodeRuntime };
