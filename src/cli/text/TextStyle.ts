import { createColors } from 'picocolors';
import type { Severity } from '../../core/rules/Finding';
import type { Language } from '../../core/words/Words';
import { CLI_WORDS, type CliWords } from '../words/cliWords';

type Paint = (text: string) => string;

/** Words and colours of the text output. */
export interface TextStyle {
  readonly words: CliWords['text'];
  readonly bold: Paint;
  readonly title: Paint;
  readonly severity: { readonly [S in Severity]: Paint };
}

export function textStyle(language: Language, color: boolean): TextStyle {
  const { bold, cyan, red, yellow, blue } = createColors(color);
  return {
    words: CLI_WORDS[language].text,
    bold,
    title: cyan,
    severity: { error: (text) => bold(red(text)), warning: yellow, info: blue },
  };
}
