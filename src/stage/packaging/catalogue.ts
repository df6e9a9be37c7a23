import { createHash } from 'node:crypto';
import { OptionError } from './OptionError';

const EXAMPLE = '\\\\server\\share';
const KEY = 'HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs';

/** A share as Windows names it. Throws an OptionError that says what is wrong. */
export function parseShare(text: string): string {
  const share = text.replace(/\\+$/, '');
  if (/^\\\\[^\\/:*?"<>|\s]+(\\[^\\/:*?"<>|]+)+$/.test(share)) return share;
  throw new OptionError(
    `「${text}」は共有フォルダーの名前として読めません。例: --share ${EXAMPLE}\n"${text}" is not the name of a share. Example: --share ${EXAMPLE}`,
  );
}

/**
 * The registry file by which Excel trusts a share as a catalogue of add-ins: UTF-16 with a byte
 * order mark, as regedit writes it. One share has one id, so that importing it again adds nothing.
 */
export function catalogueRegistry(share: string): Buffer {
  const id = guidOf(share);
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    `[${KEY}\\${id}]`,
    `"Id"="${id}"`,
    `"Url"="${share.replaceAll('\\', '\\\\')}"`,
    // Shown among the add-ins.
    '"Flags"=dword:00000001',
    '',
  ];
  return Buffer.from(`\uFEFF${lines.join('\r\n')}`, 'utf16le');
}

/** A version 5 UUID: Windows and servers know names in any case. */
function guidOf(share: string): string {
  const hash = createHash('sha1').update(`hakaru ${share.toLowerCase()}`).digest();
  const bytes = Buffer.from(hash.subarray(0, 16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  const parts = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ] as const;
  return `{${parts.map(([start, end]) => hex.slice(start, end)).join('-')}}`.toUpperCase();
}
