import type { Command, CommanderError } from 'commander';
import { nearest } from '../../core/text/similarity';
import { OptionError } from './OptionError';

const HELP = 'hakaru-package --help';

/** What commander found wrong with the options, in Japanese and English, with what is allowed. */
export function optionFault(error: CommanderError, { options }: Command): OptionError {
  const [, quoted = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const option = options.find(({ flags }) => flags === quoted);
  const name = option?.long ?? quoted;
  const { ja, en } = sentences();
  return new OptionError(`${ja}\n${en}\n${HELP}`);

  function sentences(): { readonly ja: string; readonly en: string } {
    switch (error.code) {
      case 'commander.unknownOption': {
        const known = [...options.flatMap(({ long }) => long ?? []), '--help'];
        const meant = nearest(quoted.replace(/=[^]*$/, ''), known);
        const all = known.join(', ');
        return {
          ja: `「${quoted}」というオプションはありません。${meant === null ? `使えるのは ${all} です。` : `「${meant}」のことですか。`}`,
          en: `There is no option "${quoted}". ${meant === null ? `It takes ${all}.` : `Did you mean "${meant}"?`}`,
        };
      }
      case 'commander.optionMissingArgument':
        return { ja: `「${name}」に値がありません。`, en: `"${name}" needs a value.` };
      case 'commander.invalidArgument': {
        const [, given = ''] = /argument '([^]*)' is invalid/.exec(error.message) ?? [];
        const allowed = option?.argChoices?.join(', ') ?? '';
        return {
          ja: `「${name}」の値「${given}」は使えません。使えるのは ${allowed} です。`,
          en: `"${name}" does not take "${given}". It takes ${allowed}.`,
        };
      }
      default:
        return { ja: '指定が多すぎます。', en: 'There are too many arguments.' };
    }
  }
}
