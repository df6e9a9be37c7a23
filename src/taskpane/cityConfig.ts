import { type CityConfig, parseCityConfig, withCitySeverities } from '../core/profiles/cityConfig';
import { ProfileError, type ProfileFault } from '../core/profiles/ProfileError';
import { PROFILES } from '../core/profiles/profiles';
import type { Profile } from '../core/profile/Profile';
import type { Language } from '../core/words/sentence';
import { CONFIG_FILE, type CityConfigFile } from './cityConfigFile';
import { setKnownForms } from './knownForms';
import type { Notice } from './state';

/** What the administrator has put beside the page for all panes; the profile is a form by now. */
interface CityChoices extends CityConfig {
  readonly profile: Profile | null;
}

/** What the pane has to remember of the city's settings. */
interface Taken {
  /** That they cannot be used, and why; null where there is nothing to say. */
  readonly notice: Extract<Notice, { kind: 'city' }> | null;
  /** Bureaus that have to submit; none where nobody said. */
  readonly expected: readonly string[];
}

/** Has the pane know the forms and severities that the city has chosen. */
export function takeCityConfig(language: Language, file: CityConfigFile): Taken {
  if (file.kind === 'unreachable')
    return unused(language, WORDS[language].unreachable(file.status));
  const read = readChoices(file.text);
  if ('faults' in read) return unused(language, WORDS[language].faulty(read.faults));
  const { profile, severities, expectedBureaus } = read;
  setKnownForms(withCitySeverities(profile === null ? PROFILES : [profile], severities));
  return { notice: null, expected: expectedBureaus };
}

function unused(language: Language, text: string): Taken {
  return { notice: { kind: 'city', title: WORDS[language].title, text }, expected: [] };
}

const WORDS = {
  ja: {
    title: '庁内の設定を使っていません',
    faulty: (faults: readonly ProfileFault[]): string => {
      const where = faults.map(({ path, message }) => `${path} ${message}`.trim()).join('、');
      return `${CONFIG_FILE} に誤りがあります。管理者に知らせてください。${where}`;
    },
    unreachable: (status: number | null): string =>
      `${CONFIG_FILE} を読み込めませんでした（サーバーの応答${status === null ? 'なし' : ` ${String(status)}`}）。開き直しても同じなら、管理者に知らせてください。`,
  },
  en: {
    title: 'The city’s settings are not used',
    faulty: (faults: readonly ProfileFault[]): string => {
      // The faults' own sentences are Japanese; the place says enough.
      const where = faults.map(({ path }) => `"${path}"`).join(', ');
      return `${CONFIG_FILE} has faults. Please tell your administrator. ${where}`.trim();
    },
    unreachable: (status: number | null): string =>
      `${CONFIG_FILE} could not be read (${status === null ? 'the server did not answer' : `the server answered ${String(status)}`}). If opening the pane again does not help, please tell your administrator.`,
  },
};

/** What a file says, or the faults that it has; none to name where it is no JSON. */
function readChoices(text: string): CityChoices | { readonly faults: readonly ProfileFault[] } {
  try {
    const config = parseCityConfig(JSON.parse(text.replace(/^\ufeff/, '')));
    const { profile: chosen } = config;
    if (chosen === null || typeof chosen === 'object') return { ...config, profile: chosen };
    const profile = PROFILES.find(({ id }) => id === chosen);
    if (profile !== undefined) return { ...config, profile };
    return { faults: [{ path: 'profile', message: `「${chosen}」という様式はありません` }] };
  } catch (error) {
    if (error instanceof ProfileError) return { faults: error.faults };
    if (error instanceof SyntaxError) return { faults: [] };
    throw error;
  }
}
