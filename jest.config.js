const { availableParallelism } = require('node:os');

/** Three suites: `unit` needs no build; `office` and `browser` share one production build. */
const base = {
  // Node itself loads the modules, once for all test files of a process: what one keeps stays for
  // the next file, and none can be mocked.
  transform: { '^.+\\.ts$': ['@swc/jest', { module: { type: 'commonjs' } }] },
  runtime: '<rootDir>/test/support/jest/NodeRuntime.js',
  testEnvironment: '<rootDir>/test/support/jest/NodeGlobals.ts',
};

module.exports = {
  // Both of two cores: jest alone would leave one for itself.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.(office|browser|servers)\\.test\\.ts$'],
    },
    {
      ...base,
      displayName: 'office',
      testMatch: ['<rootDir>/test/**/*.office.test.ts'],
      globalSetup: '<rootDir>/webpack/buildOnce.js',
    },
    {
      ...base,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/**/*.browser.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/browserTimeout.ts'],
      globalSetup: '<rootDir>/test/support/browserSetup.ts',
      globalTeardown: '<rootDir>/test/support/browserTeardown.ts',
    },
  ],
};
