/** A fault in what the user typed, said in words for the user. */
export class OptionError extends Error {}

const EXAMPLE = 'https://hakaru.example.lg.jp';

/**
 * The origin of the city's server, exactly as browsers write it: `https://`, the name and, if it is
 * not 443, the port. Throws an OptionError that says what is wrong, with the nearest right form.
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
