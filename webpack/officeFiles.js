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

/** What office.js shows on the web under a domain that it does not know; the package has lost the capitals that it asks by. */
const errorPage = {
  'agaveerrorux/index.html': 'AgaveErrorUX/index.html',
  'agaveerrorux/agaveerrorux.js': 'AgaveErrorUX/AgaveErrorUX.js',
  'agaveerrorux/style/agaveerrorux.css': 'AgaveErrorUX/style/AgaveErrorUX.css',
  'agaveerrorux/images/moe_status_icons.png': 'AgaveErrorUX/images/moe_status_icons.png',
  'agaveerrorux/images/agavedefaulticon96x96.png': 'AgaveErrorUX/images/agavedefaulticon96x96.png',
};

const directory = `office-js/${version}`;
const cdnOrigin = 'https://appsforoffice.microsoft.com';

/** copy-webpack-plugin patterns: the files unchanged, Microsoft's licence, our notice. */
const copies = [
  ...[...files.map((file) => [file, file]), ...Object.entries(errorPage)].map(([from, to]) => ({
    from: path.join(packageDirectory, 'dist', from),
    to: `${directory}/${to}`,
    info: { minimized: true },
  })),
  { from: path.join(packageDirectory, 'LICENSE.md'), to: `${directory}/LICENSE.md` },
  { from: path.join(__dirname, '../assets/office-js-notice.txt'), to: `${directory}/NOTICE.txt` },
];

/** Values for the page template: where it loads office.js from, and what its CSP must add. */
const own = { officeJs: `${directory}/office.js`, officeOrigin: '' };
const cdn = { officeJs: `${cdnOrigin}/lib/1/hosted/office.js`, officeOrigin: ` ${cdnOrigin}` };

module.exports = { copies, own, cdn };
