/** `npm run package -- --origin https://…` */
import { packageCommand } from './packageCommand';

try {
  packageCommand(process.argv);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
