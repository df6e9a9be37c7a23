/**
 * Builds when a source is newer than the last build: before the suites that need dist/
 * (jest's globalSetup) and before programs that run from it. Silent unless the build fails.
 */
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const stamp = path.join(root, 'dist/.built');
const lock = path.join(root, 'dist/.building');
const inputs = [
  'src',
  'assets',
  'test/bench',
  'test/city',
  'test/support/xlsx',
  'webpack',
  'webpack.config.js',
  'package-lock.json',
];

/** The newest modification time under a path, in ms; folders count too, so deletions are seen. */
const newest = (file) => {
  const status = fs.statSync(file, { throwIfNoEntry: false });
  if (status === undefined) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(
    status.mtimeMs,
    ...fs.readdirSync(file).map((name) => newest(path.join(file, name))),
  );
};

const isFresh = () => {
  const built = fs.statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return inputs.every((input) => newest(path.join(root, input)) < built);
};

/** @param env as webpack.config.js takes it */
const build = (env = {}) =>
  new Promise((resolve, reject) => {
    // Loaded only when needed: webpack alone takes longer than the freshness check.
    const webpack = require('webpack');
    const compiler = webpack(require('../webpack.config.js')(env));
    compiler.run((error, stats) =>
      compiler.close((closeError) => {
        const failure = error ?? closeError;
        if (failure) reject(failure);
        else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
        else resolve();
      }),
    );
  });

const isRunning = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Waits for another process's build: two at once would clear each other's folders. */
const takeLock = async () => {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const age = Date.now() - (fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    const owner = fs.existsSync(lock) ? Number(fs.readFileSync(lock, 'utf8')) : 0;
    if (age > 1000 && !(owner > 0 && isRunning(owner))) fs.rmSync(lock, { force: true });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const buildOnce = async ({ anew = false } = {}) => {
  const isDone = () => !anew && isFresh();
  if (isDone()) return;
  await takeLock();
  try {
    if (isDone()) return;
    const started = new Date();
    await build();
    fs.writeFileSync(stamp, '');
    // A file saved during the build must count as newer than it.
    fs.utimesSync(stamp, started, started);
  } finally {
    fs.rmSync(lock, { force: true });
  }
};

module.exports = buildOnce;

if (require.main === module) {
  const isAsked = (option) => process.argv.includes(option);
  const built = isAsked('--office=cdn')
    ? build({ office: 'cdn' })
    : buildOnce({ anew: isAsked('--anew') });
  built.catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
