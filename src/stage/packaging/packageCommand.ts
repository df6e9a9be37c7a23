/** `npm run package -- --origin https://…`: a folder for any static HTTPS server. */
import { join } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { parseOrigin } from './parseOrigin';
import { writePackage } from './writePackage';

const project = join(__dirname, '../..');
const Options = z.object({ origin: z.string().optional(), output: z.string() });

function run(argv: readonly string[]): void {
  const command = new Command('package')
    .description('設置用のフォルダーを作ります。 / Makes the folder to put on a server.')
    .option('--origin <url>', '配信元 / where it will be served from')
    .option('-o, --output <folder>', '出力先 / folder to write', join(project, 'dist/package'))
    .allowExcessArguments(false)
    .parse(argv);
  const { origin, output } = Options.parse(command.opts());
  writePackage({
    pane: join(project, 'dist/pane'),
    manifest: join(project, 'manifest.xml'),
    origin: parseOrigin(origin),
    folder: output,
  });
  process.stdout.write(
    `${output} を作りました。次は 設置手順.txt をお読みください。\nWrote ${output}; its 設置手順.txt says what to do next.\n`,
  );
}

try {
  run(process.argv);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
