import { OptionError } from './OptionError';

const EXAMPLE = 'https://hakaru.example.lg.jp';

/**
 * Where the city's server will hold the files, exactly as browsers write it: `https://`, the name,
 * the port if it is not 443, and the path if there is one, without a slash at the end. Throws an
 * OptionError that says what is wrong, with the nearest right spelling.
 */
export function parseAddress(text: string | undefined): string {
  if (text === undefined) {
    throw new OptionError(
      `置き場所を指定してください: --origin ${EXAMPLE}\nSay where it will be served from: --origin ${EXAMPLE}`,
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
  const address = `${url.origin}${folderOf(url.pathname)}`;
  if (text !== address && text !== `${address}/`) {
    throw new OptionError(
      `「${text}」には、置き場所ではないものが含まれています。次のように指定してください: ${address}\n"${text}" holds more than a place. Write: ${address}`,
    );
  }
  return address;
}

/** Of what was copied from a browser's address bar, the folder. */
function folderOf(path: string): string {
  return path.replace(/\/[^/]*\.(html?|xml)$/i, '').replace(/\/+$/, '');
}

/** The path of an address, with a slash at both ends: `/`, `/tools/hakaru/`. */
export function pathOf(address: string): string {
  return `${new URL(address).pathname.replace(/\/$/, '')}/`;
}
