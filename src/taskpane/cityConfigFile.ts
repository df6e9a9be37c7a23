export const CONFIG_FILE = 'hakaru.config.json';

/** What an administrator has put beside the page for all panes; `status` is null without an answer. */
export type CityConfigFile =
  | { readonly kind: 'found'; readonly text: string }
  | { readonly kind: 'unreachable'; readonly status: number | null };

/** So long the server may take: until then nothing can be checked. */
const PATIENCE_MS = 5_000;

/** How a server says that there is none. */
const NONE = [204, 404, 410];

/** Fetches the file; null where there is none. */
export async function fetchCityConfig(
  get: (
    file: string,
    signal: AbortSignal,
  ) => Promise<Pick<Response, 'ok' | 'status' | 'text'>> = getAnew,
): Promise<CityConfigFile | null> {
  const stop = new AbortController();
  const timer = setTimeout(() => {
    stop.abort();
  }, PATIENCE_MS);
  try {
    const answer = await get(CONFIG_FILE, stop.signal);
    const { status } = answer;
    if (NONE.includes(status)) return null;
    if (!answer.ok) return { kind: 'unreachable', status };
    return { kind: 'found', text: await answer.text() };
  } catch (error) {
    // So fetch ends where no answer comes.
    if (!stop.signal.aborted && !(error instanceof TypeError)) throw error;
    return { kind: 'unreachable', status: null };
  } finally {
    clearTimeout(timer);
  }
}

/** The server is asked whether the file has changed: what is kept of it may be of last year. */
function getAnew(file: string, signal: AbortSignal): Promise<Response> {
  return fetch(file, { cache: 'no-cache', signal });
}
