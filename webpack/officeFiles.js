/** What Excel loads of Microsoft's runtime; office.js picks one host file by platform. */
const path = require('node:path');

const packageDirectory = path.dirname(require.resolve('@microsoft/office-js/package.json'));
const { version } = require('@microsoft/office-js/package.json');

const files = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'ja-jp/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
  // Asked for in a plain browser, where an administrator looks whether all is there.
  'o15apptofilemappingtable.js',
];

const directory = `office-js/${version}`;
const cdnOrigin = 'https://appsforoffice.microsoft.com';

/** copy-webpack-plugin patterns: the files unchanged, Microsoft's licence, our notice. */
const copies = [
  ...files.map((file) => ({
    from: path.join(packageDirectory, 'dist', file),
    to: `${directory}/${file}`,
    info: { minimized: true },
  })),
  { from: path.join(packageDirectory, 'LICENSE.md'), to: `${directory}/LICENSE.md` },
  { from: path.join(__dirname, '../assets/office-js-notice.txt'), to: `${directory}/NOTICE.txt` },
];

/** Values for the page template: where it loads office.js from, and what its CSP must add. */
const own = { officeJs: `${directory}/office.js`, officeOrigin: '' };
const cdn = { officeJs: `${cdnOrigin}/lib/1/hosted/office.js`, officeOrigin: ` ${cdnOrigin}` };

module.exports = { copies, own, cdn };
