import { type CityConfig, parseCityConfig, withCitySeverities } from '../core/profiles/cityConfig';
import { ProfileError, type ProfileFault } from '../core/profiles/ProfileError';
import { PROFILES } from '../core/profiles/profiles';
import type { Profile } from '../core/profile/Profile';
import type { Language } from '../core/words/sentence';
import { setKnownForms } from './knownForms';

/** What the administrator has put beside the page for all panes; the profile is a form by now. */
export interface CityChoices extends CityConfig {
  readonly profile: Profile | null;
}

/** `faulty` has no fault to name where the file is no JSON; `unreachable` has none either. */
export type CityConfigAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'read'; readonly choices: CityChoices }
  | { readonly kind: 'faulty'; readonly faults: readonly ProfileFault[] }
  | { readonly kind: 'unreachable' };

/** Reads hakaru.config.json beside the page; a server that has none says so with 404. */
export async function loadCityConfig(
  get: (file: string) => Promise<Pick<Response, 'ok' | 'status' | 'text'>> = getAnew,
): Promise<CityConfigAnswer> {
  let text: string;
  try {
    const answer = await get('hakaru.config.json');
    if (answer.status === 404 || answer.status === 410) return { kind: 'none' };
    if (!answer.ok) return { kind: 'unreachable' };
    text = await answer.text();
  } catch {
    // The network, as Excel's own fetch tells it: nothing more can be said than that.
    return { kind: 'unreachable' };
  }
  return readChoices(text);
}

/** What the pane has to remember of the city's settings. */
interface Taken {
  /** What to say of a file that cannot be used; null where there is nothing to say. */
  readonly remark: string | null;
  /** Bureaus that have to submit; none where nobody said. */
  readonly expected: readonly string[];
}

/** Has the pane know the forms and severities that the city has chosen. */
export async function takeCityConfig(
  language: Language,
  answer?: CityConfigAnswer,
): Promise<Taken> {
  const read = answer ?? (await loadCityConfig());
  if (read.kind === 'read') {
    const { profile, severities, expectedBureaus } = read.choices;
    setKnownForms(withCitySeverities(profile === null ? PROFILES : [profile], severities));
    return { remark: null, expected: expectedBureaus };
  }
  const remark = read.kind === 'faulty' ? faultyWords(read.faults, language) : null;
  return { remark, expected: [] };
}

function faultyWords(faults: readonly ProfileFault[], language: Language): string {
  const where = faults.map(({ path, message }) => `${path} ${message}`.trim()).join('、');
  return language === 'ja'
    ? `このページの設定 hakaru.config.json に誤りがあるため、使っていません。管理者に知らせてください。${where}`
    : `The page's settings in hakaru.config.json have faults and are not used. Please tell your administrator. ${where}`;
}

/** The server is asked whether the file has changed: what is kept of it may be of last year. */
function getAnew(file: string): Promise<Response> {
  return fetch(file, { cache: 'no-cache' });
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
