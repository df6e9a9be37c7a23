import { type CityConfig, parseCityConfig } from '../core/profiles/cityConfig';
import { ProfileError, type ProfileFault } from '../core/profiles/ProfileError';
import { PROFILES } from '../core/profiles/profiles';
import type { Profile } from '../core/profile/Profile';

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
