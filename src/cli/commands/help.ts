import { type Command, CommanderError } from 'commander';
import { EXIT } from '../ExitCode';
import { CLI_WORDS } from '../words/cliWords';
import { type AddCommand, languageOption } from './Command';

/** `hakaru help [COMMAND…]` */
export const addHelp: AddCommand = (program, { language, take }) => {
  const { help } = CLI_WORDS[language];
  program
    .command('help')
    .description(help.helpCommand)
    .argument('[command...]', help.helpOf)
    .helpOption('-h, --help', help.helpOption)
    .addOption(languageOption(language))
    .action((names: string[]) => {
      const command = names.reduce(subcommand, program);
      take(() => {
        command.outputHelp();
        return EXIT.clean;
      });
    });
};

/** Has `chek --help` refused as `chek` is: commander shows the help of all commands, as if it was meant. */
export function refuseUnknown({ command }: { readonly command: Command }): string {
  const [named] = command.args.filter((one) => !one.startsWith('-'));
  if (named !== undefined && command.commands.length > 0) subcommand(command, named);
  return '';
}

function subcommand(command: Command, name: string): Command {
  const found = command.commands.find((one) => one.name() === name);
  if (found === undefined) throw new CommanderError(2, 'commander.unknownCommand', `'${name}'`);
  return found;
}
