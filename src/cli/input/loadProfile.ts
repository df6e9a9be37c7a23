import { readFileSync } from 'node:fs';
import { profileSchema, type Profile } from '../../core/profile/Profile';
import type { Language } from '../../core/words/Words';
import { CLI_WORDS } from '../words/cliWords';
import { troubleText } from './troubleText';

/** The profile in a JSON file, or the sentence that says why it is none. */
export function loadProfile(file: string, language: Language): Profile | string {
  const words = CLI_WORDS[language].profile;
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    return error instanceof SyntaxError ? words.notJson : troubleText(error, language);
  }
  const parsed = profileSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  return words.invalid(first?.path.map(String).join('.') ?? '');
}
