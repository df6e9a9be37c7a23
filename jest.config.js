/** Three suites: `unit` needs no build; `office` and `browser` share one production build. */
const swc = ['@swc/jest', { module: { type: 'commonjs' } }];
const swcPlain = [
  '@swc/jest',
  { swcrc: false, module: { type: 'commonjs' }, jsc: { target: 'es2022' } },
];
/** Packages that come as ES modules only, which jest cannot `require`. */
const modulesOnly = [
  '@exodus/bytes',
  'parse5',
  'entities',
  '@asamuzakjp',
  '@csstools',
  'hyparquet(?:-writer)?',
].join('|');
const base = {
  transform: { '^.+\\.ts$': swc, '^.+\\.m?js$': swcPlain },
  transformIgnorePatterns: [`[\\\\/]node_modules[\\\\/](?!(?:${modulesOnly})[\\\\/])`],
  testEnvironment: 'node',
};

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
      setupFilesAfterEnv: ['<rootDir>/test/support/browserTimeout.ts'],
      globalSetup: '<rootDir>/test/support/browserSetup.ts',
      globalTeardown: '<rootDir>/test/support/browserTeardown.ts',
    },
  ],
};
