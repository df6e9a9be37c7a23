import { join } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** A fault in what the user typed, said in words for the user. */
export class OptionError extends Error {}

const EXAMPLE = 'https://hakaru.example.lg.jp';

/** The origin that the manifest in the project names: the development server. */
const DEVELOPMENT_ORIGIN = 'https://localhost:3000';
const ID = /<Id>.*<\/Id>/;

const project = join(__dirname, '../..');
const Options = z.object({ origin: z.string().optional(), output: z.string() });

/** Makes a folder for any static HTTPS server. */
export function packageCommand(argv: readonly string[]): void {
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

interface PackageSettings {
  /** The built pane, with its copy of office.js. */
  readonly pane: string;
  /** The project's manifest.xml. */
  readonly manifest: string;
  /** Of the server that will hold the files, see parseOrigin. */
  readonly origin: string;
  /** The folder to write; must be new, empty or an earlier package. */
  readonly folder: string;
}

/**
 * Writes the folder for a static HTTPS server. Other files in an earlier package, such as the
 * server's own settings, stay. Throws an OptionError where the folder holds something else.
 */
export function writePackage({ pane, manifest, origin, folder }: PackageSettings): void {
  const source = readFileSync(manifest, 'utf8');
  refuseForeignFolder(folder, source);
  mkdirSync(folder, { recursive: true });
  cpSync(pane, folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.xml'), source.replaceAll(DEVELOPMENT_ORIGIN, origin));
  // Windows' editors read plain UTF-8 text as Japanese only with a byte order mark.
  writeFileSync(join(folder, '設置手順.txt'), `\uFEFF${installationGuide(origin)}`);
}

function refuseForeignFolder(folder: string, manifest: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  const earlier = join(folder, 'manifest.xml');
  const id = ID.exec(manifest)?.[0];
  if (existsSync(earlier) && ID.exec(readFileSync(earlier, 'utf8'))?.[0] === id) return;
  throw new OptionError(
    `${folder} には別のファイルがあります。空のフォルダーを指定してください。\n${folder} holds other files. Name an empty folder.`,
  );
}

/** The text beside the packaged files, for the administrator who puts them on a server. */
function installationGuide(origin: string): string {
  return `Hakaru 設置手順

配信元: ${origin}

1. このフォルダーの中身（manifest.xml とこの文書を除く）を、${origin}/ の直下に置きます。
   動くプログラムは不要です。静的なファイルを HTTPS で返すサーバーなら何でも使えます。
2. 証明書は、利用者の端末が信頼する認証局（庁内の認証局でも可）のものを使います。
3. サーバーの設定
   ・taskpane.html は Cache-Control: no-cache で返します。
   ・名前に 8 桁の英数字が付くファイルは、長く保存させてかまいません。
   ・icons の画像に Cache-Control: no-store を付けないでください（リボンに表示されなくなります）。
   ・X-Frame-Options は付けないでください（Web 版の Excel で開けなくなります）。
4. 確認: 利用者の端末のブラウザーで ${origin}/taskpane.html が警告なしに開くこと。
5. manifest.xml をカタログに登録します。
   ・共有フォルダー: manifest.xml を共有フォルダーに置き、Excel の［ファイル］→［オプション］→
     ［トラスト センター］→［トラスト センターの設定］→［信頼されているアドイン カタログ］に
     そのフォルダーの UNC パス（\\\\サーバー名\\共有名）を追加して「メニューに表示する」を選びます。
     Excel を再起動し、［ホーム］→［アドイン］→［詳細設定］→［共有フォルダー］から追加します。
   ・SharePoint のアプリ カタログ: 「Office 用アプリ」に manifest.xml を登録します。この場合
     リボンのボタンは表示されません。作業ウィンドウから同じことができます。
6. 更新: 新しいファイルを上書きで置きます。manifest.xml は、その <Version> が変わったときだけ登録し
   直します。

office-js フォルダーは Microsoft の Office JavaScript API ライブラリーの複製です。インターネットの
ない環境のために同梱しています。自前のサーバーからの配信は Microsoft の公式なサポートの対象外です
（同フォルダーの NOTICE.txt と LICENSE.md）。
`;
}

/**
 * The origin of the city's server, exactly as browsers write it: `https://`, the name and, if it is
 * not 443, the port. Throws an OptionError that says what is wrong, with the nearest right spelling.
 */
export function parseOrigin(text: string | undefined): string {
  if (text === undefined) {
    throw new OptionError(
      `配信元を指定してください: --origin ${EXAMPLE}\nSay where it will be served from: --origin ${EXAMPLE}`,
    );
  }
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.host === '') {
    throw new OptionError(
      `「${text}」は URL として読めません。例: ${EXAMPLE}\n"${text}" is not a URL. Example: ${EXAMPLE}`,
    );
  }
  if (url.protocol !== 'https:') {
    throw new OptionError(
      `「${text}」は https ではありません。Excel は https のページだけを開きます。\n"${text}" is not https. Excel opens nothing else.`,
    );
  }
  if (text !== url.origin) {
    throw new OptionError(
      `「${text}」には配信元以外のものが含まれています。次のように指定してください: ${url.origin}\n"${text}" holds more than an origin. Write: ${url.origin}`,
    );
  }
  return text;
}
