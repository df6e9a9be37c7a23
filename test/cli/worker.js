/** The worker thread from its sources, as the build puts it together. */
require('../support/register.js');
require('../../src/cli/parallel/checkWorker.ts');
