import { type CityConfig, parseCityConfig, withCitySeverities } from '../core/profiles/cityConfig';
import { ProfileError, type ProfileFault } from '../core/profiles/ProfileError';
import { PROFILES } from '../core/profiles/profiles';
import type { Profile } from '../core/profile/Profile';
import type { Language } from '../core/words/sentence';
import { setKnownForms } from './knownForms';
import type { Notice } from './state';

/** What the administrator has put beside the page for all panes; the profile is a form by now. */
export interface CityChoices extends CityConfig {
  readonly profile: Profile | null;
}

/** `faulty` has no fault to name where the file is no JSON; `status` is null where nothing was answered. */
export type CityConfigAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'read'; readonly choices: CityChoices }
  | { readonly kind: 'faulty'; readonly faults: readonly ProfileFault[] }
  | { readonly kind: 'unreachable'; readonly status: number | null };

/** So long the server may take: until then nothing can be checked. */
const PATIENCE_MS = 5_000;

/** Reads hakaru.config.json beside the page; a server that has none says so with 404. */
export async function loadCityConfig(
  get: (
    file: string,
    signal: AbortSignal,
  ) => Promise<Pick<Response, 'ok' | 'status' | 'text'>> = getAnew,
): Promise<CityConfigAnswer> {
  const stop = new AbortController();
  const timer = setTimeout(() => {
    stop.abort();
  }, PATIENCE_MS);
  let text: string;
  try {
    const answer = await get(FILE, stop.signal);
    const { status } = answer;
    if (status === 404 || status === 410) return { kind: 'none' };
    if (!answer.ok) return { kind: 'unreachable', status };
    text = await answer.text();
  } catch (error) {
    // So fetch ends where no answer comes.
    if (!stop.signal.aborted && !(error instanceof TypeError)) throw error;
    return { kind: 'unreachable', status: null };
  } finally {
    clearTimeout(timer);
  }
  return readChoices(text);
}

/** What the pane has to remember of the city's settings. */
interface Taken {
  /** That they cannot be used, and why; null where there is nothing to say. */
  readonly notice: Extract<Notice, { kind: 'city' }> | null;
  /** Bureaus that have to submit; none where nobody said. */
  readonly expected: readonly string[];
}

/** Has the pane know the forms and severities that the city has chosen. */
export async function takeCityConfig(
  language: Language,
  answer?: CityConfigAnswer,
): Promise<Taken> {
  const read = answer ?? (await loadCityConfig());
  switch (read.kind) {
    case 'read': {
      const { profile, severities, expectedBureaus } = read.choices;
      setKnownForms(withCitySeverities(profile === null ? PROFILES : [profile], severities));
      return { notice: null, expected: expectedBureaus };
    }
    case 'none':
      return { notice: null, expected: [] };
    case 'faulty':
      return unused(language, WORDS[language].faulty(read.faults));
    case 'unreachable':
      return unused(language, WORDS[language].unreachable(read.status));
  }
}

function unused(language: Language, text: string): Taken {
  return { notice: { kind: 'city', title: WORDS[language].title, text }, expected: [] };
}

const FILE = 'hakaru.config.json';
const WORDS = {
  ja: {
    title: '庁内の設定を使っていません',
    faulty: (faults: readonly ProfileFault[]): string => {
      const where = faults.map(({ path, message }) => `${path} ${message}`.trim()).join('、');
      return `${FILE} に誤りがあります。管理者に知らせてください。${where}`;
    },
    unreachable: (status: number | null): string =>
      `${FILE} を読み込めませんでした（サーバーの応答${status === null ? 'なし' : ` ${String(status)}`}）。開き直しても同じなら、管理者に知らせてください。`,
  },
  en: {
    title: 'The city’s settings are not used',
    faulty: (faults: readonly ProfileFault[]): string => {
      // The faults' own sentences are Japanese; the place says enough.
      const where = faults.map(({ path }) => `"${path}"`).join(', ');
      return `${FILE} has faults. Please tell your administrator. ${where}`.trim();
    },
    unreachable: (status: number | null): string =>
      `${FILE} could not be read (${status === null ? 'the server did not answer' : `the server answered ${String(status)}`}). If opening the pane again does not help, please tell your administrator.`,
  },
};

/** The server is asked whether the file has changed: what is kept of it may be of last year. */
function getAnew(file: string, signal: AbortSignal): Promise<Response> {
  return fetch(file, { cache: 'no-cache', signal });
}

function readChoices(text: string): CityConfigAnswer {
  try {
    const config = parseCityConfig(JSON.parse(text.replace(/^\ufeff/, '')));
    const { profile: chosen } = config;
    if (chosen === null || typeof chosen === 'object') {
      return { kind: 'read', choices: { ...config, profile: chosen } };
    }
    const profile = PROFILES.find(({ id }) => id === chosen);
    if (profile !== undefined) return { kind: 'read', choices: { ...config, profile } };
    const message = `「${chosen}」という様式はありません`;
    return { kind: 'faulty', faults: [{ path: 'profile', message }] };
  } catch (error) {
    if (error instanceof ProfileError) return { kind: 'faulty', faults: error.faults };
    if (error instanceof SyntaxError) return { kind: 'faulty', faults: [] };
    throw error;
  }
}
