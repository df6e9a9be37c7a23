import type { Profile } from '../../core/profile/Profile';
import { parseProfile } from '../../core/profiles/parseProfile';
import { ProfileError } from '../../core/profiles/ProfileError';
import type { Language } from '../../core/words/sentence';
import { CLI_WORDS } from '../words/cliWords';
import { readRegularFile } from './openWorkbook';
import { troubleText } from './troubleText';

/** The profile in a JSON file, or what is wrong with it, a sentence a fault. */
export function loadProfile(file: string, language: Language): Profile | string[] {
  const words = CLI_WORDS[language].profile;
  try {
    return parseProfile(
      JSON.parse(
        readRegularFile(file)
          .bytes.toString('utf8')
          .replace(/^\ufeff/, ''),
      ),
    );
  } catch (error) {
    if (error instanceof SyntaxError) return [words.notJson];
    if (!(error instanceof ProfileError)) return [troubleText(error, language)];
    return error.faults.map(({ path, message }) => words.fault(path, message));
  }
}
