import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { printable } from '../../core/words/format';
import { openProblemText } from '../host/HostError';
import { UnsavableError } from '../host/SaveJournal';
import { isVariantName, VARIANT_NAMES, type VariantName } from '../host/variants';
import { driveWorkbook, UnknownSheetError } from './driveWorkbook';
import { isStepName, STEP_NAMES, type StepName } from './Step';

/** A step failed, or the result cannot be saved. */
const FAILED = 1;
/** The workbook cannot be read, or the options are wrong. */
const TROUBLE = 2;

interface Options {
  readonly do: readonly StepName[];
  readonly excel: readonly VariantName[];
  readonly sheet?: string;
  readonly out?: string;
  readonly trace?: string;
}

function readSteps(text: string): StepName[] {
  return readNames(text, isStepName, STEP_NAMES);
}

function readVariants(text: string): VariantName[] {
  return readNames(text, isVariantName, VARIANT_NAMES);
}

function readNames<Name extends string>(
  text: string,
  isName: (name: string) => name is Name,
  names: readonly Name[],
): Name[] {
  const given = text.split(',').map((name) => name.trim());
  const unknown = given.find((name) => !isName(name));
  if (unknown !== undefined) throw new InvalidArgumentError(`${unknown}: ${names.join(', ')}`);
  return given.filter(isName);
}

async function drive(file: string, options: Options): Promise<number> {
  const trace = options.trace === undefined ? null : openSync(options.trace, 'w');
  try {
    const { result, excel } = await driveWorkbook({
      file,
      bytes: readFileSync(file),
      steps: options.do,
      variants: options.excel,
      sheet: options.sheet ?? null,
      paneFolder: path.join(__dirname, '../pane'),
      trace: (direction, message) => {
        if (trace !== null) writeSync(trace, `{"${direction}":${message}}\n`);
      },
    });
    process.stdout.write(`${JSON.stringify(result)}\n`);
    if (options.out !== undefined) writeFileSync(options.out, excel.save());
    return result.steps.some(({ error }) => error !== undefined) ? FAILED : 0;
  } finally {
    if (trace !== null) closeSync(trace);
  }
}

const program = new Command('drive')
  .description(
    '作業ウィンドウのボタンを画面なしで押します。 / Presses the buttons of the pane headless.',
  )
  .argument('<book>', 'Excel ブック (.xlsx, .xlsm)')
  .requiredOption(
    '--do <steps>',
    `${STEP_NAMES.join(', ')} をコンマ区切りで / separated by commas`,
    readSteps,
  )
  .option(
    '--excel <names>',
    `どの Excel か / which Excel: ${VARIANT_NAMES.join(', ')}`,
    readVariants,
    [],
  )
  .option('--sheet <name>', 'このシートだけ / this sheet only')
  .option('--out <file>', '結果のブックを保存 / save the workbook')
  .option('--trace <file>', 'メッセージを一行ずつ記録 / record the messages, one a line')
  .exitOverride()
  .action(async (book: string, options: Options) => {
    process.exitCode = await drive(book, options);
  });

// The page runs in this process: what it leaves uncaught ends up here, and so does a full disk.
process.on('uncaughtException', (error) => {
  process.stderr.write(`${explain(error)}\n`, () => process.exit(TROUBLE));
});

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : TROUBLE;
    return;
  }
  process.exitCode = error instanceof UnsavableError ? FAILED : TROUBLE;
  process.stderr.write(`${explain(error)}\n`);
});

/** In a sentence; with HAKARU_DEBUG=1 also where an unexpected error is from. */
function explain(error: unknown): string {
  const isTraced = process.env['HAKARU_DEBUG'] === '1' && error instanceof Error;
  return isTraced ? (error.stack ?? error.message) : printable(sentenceOf(error));
}

function sentenceOf(error: unknown): string {
  const problem = openProblemText(error, 'ja');
  if (problem !== null) return problem;
  if (error instanceof UnsavableError)
    return `保存できません。 / Cannot be saved: ${error.message}`;
  if (error instanceof UnknownSheetError || isSystemError(error)) return error.message;
  const text = error instanceof Error ? error.message : String(error);
  return `予期しないエラーです。 / Unexpected error: ${text}`;
}

/** Such as a file that is not there. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}
