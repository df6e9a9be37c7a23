import path from 'node:path';
import { isatty } from 'node:tty';
import program from '../../package.json';
import { runHakaru } from './runHakaru';

const { stdout, stderr, env } = process;

// A reader that has seen enough, such as `head`, ends the program quietly.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode);
  throw error;
});

// Asked of the descriptors: what stands undefined on a stream that is no screen passes for a default.
const isDumb = env['TERM'] === 'dumb';

void runHakaru(process.argv.slice(2), program.version, {
  cwd: process.cwd(),
  color: isatty(stdout.fd) && (env['NO_COLOR'] ?? '') === '' && !isDumb,
  isScreen: isatty(stderr.fd) && !isDumb,
  workerFile: path.join(__dirname, 'checkWorker.js'),
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  now: () => new Date(),
}).then((code) => {
  // Not process.exit(): what is still on its way to a pipe shall arrive.
  process.exitCode = code;
});
