import { spawn } from 'node:child_process';

type Command = readonly [program: string, ...args: string[]];

/** The command that shows an address on this desktop, or null where there is none. */
export function browserCommand(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  address: string,
): Command | null {
  if (environment['CI'] !== undefined) return null;
  if (platform === 'darwin') return ['open', address];
  if (platform === 'win32') return ['cmd', '/c', 'start', '""', address];
  const hasDesktop = Boolean(environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY']);
  return hasDesktop ? ['xdg-open', address] : null;
}

/** Opens an address where there is a desktop. The address was printed, so a failure is no news. */
export function openBrowser(address: string): void {
  const command = browserCommand(process.platform, process.env, address);
  if (command === null) return;
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.once('error', () => child.unref());
  child.unref();
}
