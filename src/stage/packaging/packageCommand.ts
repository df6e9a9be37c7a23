import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { z } from 'zod';
import { parseShare } from './catalogue';
import { OptionError } from './OptionError';
import { optionFault } from './optionFault';
import { parseAddress } from './parseAddress';
import { papers, versionOf } from './project';
import { readConfig } from './readConfig';
import { SERVERS } from './serverFiles';
import { writePackage } from './writePackage';

const project = join(__dirname, '../..');
const Options = z.object({
  origin: z.string().optional(),
  output: z.string(),
  share: z.string().optional(),
  office: z.enum(['own', 'cdn']),
  server: z.enum(SERVERS).optional(),
  config: z.string().optional(),
});

const TITLES: ReadonlyMap<string, string> = new Map([
  ['Usage:', '使い方 / Usage:'],
  ['Options:', 'オプション / Options:'],
]);

/** Makes a folder for any static HTTPS server. Throws an OptionError that says what is wrong with the options. */
export function packageCommand(argv: readonly string[]): void {
  const wanted = readOptions(argv);
  if (wanted === null) return;
  const { origin, output, share, office, server, config } = wanted;
  const address = parseAddress(origin);
  const settings = {
    address,
    office,
    servers: server === undefined ? [] : [server],
    share: share === undefined ? null : parseShare(share),
    config: config === undefined ? null : readConfig(config),
    folder: output,
  };
  if (office === 'cdn') buildForCdn();
  writePackage({
    ...settings,
    pane: join(project, office === 'cdn' ? 'dist/pane-cdn' : 'dist/pane'),
    manifest: join(project, 'manifest.xml'),
    version: versionOf(project),
    papers: papers(project),
  });
  process.stdout.write(
    `${output} を作りました。次は 設置手順.txt をお読みください。\nWrote ${output}; its 設置手順.txt says what to do next.\n`,
  );
}

/** null where help or version was shown. */
function readOptions(argv: readonly string[]): z.infer<typeof Options> | null {
  const command = new Command('hakaru-package')
    .description('設置用のフォルダーを作ります。 / Makes the folder to put on a server.')
    .option('--origin <url>', '置き場所（パスも可） / where it will be served from, path included')
    .option('-o, --output <folder>', '出力先 / folder to write', 'dist/package')
    .addOption(
      new Option('--server <kind>', 'サーバーの設定も書く / settings to write').choices(SERVERS),
    )
    .option(
      '--share <\\\\server\\share>',
      '共有フォルダーのカタログを信頼させる .reg も書く / registry file that trusts this share',
    )
    .addOption(
      new Option('--office <source>', 'office.js の出どころ / where office.js comes from')
        .choices(['own', 'cdn'])
        .default('own'),
    )
    .option(
      '--config <file>',
      '様式・規則の重さ・提出する局（hakaru.config.json） / form, severities, bureaus for all panes',
    )
    .helpOption('-h, --help', '使い方 / how to use it')
    .version(versionOf(project), '-V, --version', '版 / version')
    .configureHelp({ styleTitle: (title) => TITLES.get(title) ?? title })
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
    .allowExcessArguments(false);
  try {
    return Options.parse(command.parse(argv).opts());
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return null;
    throw optionFault(error, command);
  }
}

/** Pages that load office.js from Microsoft are built only when they are wanted. */
function buildForCdn(): void {
  const build = join(project, 'webpack/buildOnce.js');
  if (!existsSync(build)) {
    throw new OptionError(
      '--office cdn は、Hakaru のリポジトリの中でだけ使えます。\n--office cdn works in the repository of Hakaru alone.',
    );
  }
  const argv = [build, '--office=cdn'];
  const { status } = spawnSync(process.execPath, argv, { stdio: 'inherit' });
  if (status !== 0) {
    throw new OptionError(
      'CDN 用のページを作れませんでした。\nThe pages for the CDN could not be built.',
    );
  }
}
