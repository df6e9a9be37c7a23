/** Three suites: `unit` needs no build; `office` and `browser` share one production build. */
const transform = { '^.+\\.ts$': ['@swc/jest', { module: { type: 'commonjs' } }] };
const base = { transform, testEnvironment: 'node' };

module.exports = {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.office\\.test\\.ts$', '\\.browser\\.test\\.ts$'],
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
      globalSetup: '<rootDir>/webpack/buildOnce.js',
    },
  ],
};
