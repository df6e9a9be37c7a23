/** `npm start`: the workbench. `npm run dev-server`: the same over HTTPS, for Excel itself. */
import { join } from 'node:path';
import { openBrowser } from './openBrowser';
import { startServer, type RunningServer, type ServerSettings } from './startServer';
import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import {
  deleteCertificateFiles,
  generateCertificates,
  getHttpsServerOptions,
} from 'office-addin-dev-certs';

/** The manifest names this port. */
const PORT = 3000;
const dist = join(__dirname, '..');

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

async function startWorkbench(): Promise<void> {
  const settings: ServerSettings = { dist, port: PORT };
  let server: RunningServer;
  try {
    server = await startServer(settings);
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    server = await startServer({ ...settings, port: 0 });
  }
  say(`ワークベンチ / workbench: ${server.origin}/`, '終了は Ctrl+C / stop with Ctrl+C');
  openBrowser(`${server.origin}/`);
}

async function startForExcel(): Promise<void> {
  const { origin } = await startServer({ dist, port: PORT, secure: await certificates() });
  say(
    `Excel 用サーバー / server for Excel: ${origin}/taskpane.html`,
    '',
    'Excel への読み込み（別の端末で） / sideloading (in a second terminal):',
    '  Windows, macOS:  npm run start:desktop',
    '  Excel on the web: ホーム > アドイン > その他のアドイン > 個人用アドインのアップロード > manifest.xml',
    '  終わったら / afterwards:  npm run stop',
    '終了は Ctrl+C / stop with Ctrl+C',
  );
}

process.on('uncaughtException', (error) => {
  const trace = process.env['HAKARU_DEBUG'] === '1' ? `\n${error.stack ?? ''}` : '';
  const sentence = `予期しないエラーのため終了します。 / Ended by an unexpected error: ${error.message}`;
  process.stderr.write(`${sentence}${trace}\n`, () => process.exit(2));
});

const start = process.argv.includes('--https') ? startForExcel : startWorkbench;
start().catch((error: unknown) => {
  const reason = isPortTaken(error)
    ? `ポート ${PORT} は使用中です。使っているプログラムを終了してください。\nPort ${PORT} is in use. Stop the program that uses it.`
    : `起動できませんでした。 / Could not start.\n${String(error)}`;
  process.stderr.write(`${reason}\n`);
  process.exitCode = 2;
});

interface Certificates {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/**
 * Key and certificate for https://localhost. Windows and macOS, where Excel is, are also made to
 * trust them (the system asks); elsewhere they are only made, for trying the server itself.
 */
async function certificates(): Promise<Certificates> {
  if (process.platform === 'win32' || process.platform === 'darwin') return getHttpsServerOptions();
  const folder = join(homedir(), '.office-addin-dev-certs');
  const file = (name: string): string => join(folder, name);
  const certificate = file('localhost.crt');
  if (existsSync(certificate) && hasExpired(certificate)) deleteCertificateFiles(folder);
  await generateCertificates(file('ca.crt'), certificate, file('localhost.key'));
  return { cert: readFileSync(certificate), key: readFileSync(file('localhost.key')) };
}

function hasExpired(certificate: string): boolean {
  return Date.parse(new X509Certificate(readFileSync(certificate)).validTo) < Date.now();
}
