import { readFileSync } from 'node:fs';
import { parseProfile, ProfileError } from '../../core/profile/parseProfile';
import type { Profile } from '../../core/profile/Profile';
import type { Language } from '../../core/words/Words';
import { CLI_WORDS } from '../words/cliWords';
import { troubleText } from './troubleText';

/** The profile in a JSON file, or what is wrong with it, a sentence a fault. */
export function loadProfile(file: string, language: Language): Profile | string[] {
  const words = CLI_WORDS[language].profile;
  try {
    return parseProfile(JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, '')));
  } catch (error) {
    if (error instanceof SyntaxError) return [words.notJson];
    if (!(error instanceof ProfileError)) return [troubleText(error, language)];
    return error.faults.map(({ path, message }) => words.fault(path, message));
  }
}
