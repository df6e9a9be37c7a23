import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/** `chromium.args` of the package would switch off what the tests look at (CSP, isolation). */
const ARGS = ['--no-sandbox', '--disable-gpu'];
const INSTALLED = ['msedge', 'chrome'];

/**
 * Unpacks the npm package's Chromium (Linux only). To be called once before workers start: a
 * second process would take a half-written file for a whole one.
 */
export async function unpackBrowser(): Promise<void> {
  if (process.platform === 'linux') await sparticuz.executablePath();
}

/**
 * Launches Chromium: from npm on Linux, the installed Edge or Chrome elsewhere.
 * Throws an error that says what to install where there is none.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  if (process.platform !== 'linux') return launchInstalled();
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...ARGS, ...more],
    env: { ...process.env, FONTCONFIG_FILE: writeFontConfig() },
  });
}

async function launchInstalled(): Promise<Browser> {
  const reasons: string[] = [];
  for (const channel of INSTALLED) {
    try {
      return await chromium.launch({ channel });
    } catch (error) {
      reasons.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  }
  throw new Error(
    'The browser tests need Microsoft Edge or Google Chrome. Install one of them ' +
      `(https://www.microsoft.com/edge, https://www.google.com/chrome) and run again.\n${reasons.join('\n')}`,
  );
}

/** One Japanese font for all: without it every kanji is a box, with the system's every machine differs. */
function writeFontConfig(): string {
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-jp/package.json'));
  const folder = join(tmpdir(), 'hakaru-fonts');
  const file = join(folder, 'fonts.conf');
  mkdirSync(folder, { recursive: true });
  const weights = ['400Regular', '500Medium', '600SemiBold', '700Bold'];
  const xml = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    ...weights.map((weight) => `<dir>${join(fonts, weight)}</dir>`),
    '<match><edit name="family" mode="append"><string>Noto Sans JP</string></edit></match>',
    `<cachedir>${join(folder, 'cache')}</cachedir>`,
    '</fontconfig>',
  ].join('\n');
  writeFileSync(file, xml);
  return file;
}
