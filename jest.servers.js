/** The package behind real nginx and Apache, which the other suites do without: `npm run test:servers`. */
const { projects } = require('./jest.config');

module.exports = {
  ...projects.find(({ displayName }) => displayName === 'browser'),
  displayName: 'servers',
  testMatch: ['<rootDir>/test/**/*.servers.test.ts'],
};
