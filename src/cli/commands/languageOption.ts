import { Option } from 'commander';
import type { Language } from '../../core/words/Words';
import { CLI_WORDS } from '../words/cliWords';

const LANGUAGES: readonly Language[] = ['ja', 'en'];

/** `--force`, alike for every command that writes a file. */
export function forceOption(language: Language): Option {
  return new Option('--force', CLI_WORDS[language].help.force);
}

/** `--lang`, alike for every command. */
export function languageOption(language: Language): Option {
  return new Option('--lang <language>', CLI_WORDS[language].help.lang)
    .choices(LANGUAGES)
    .default('ja');
}
