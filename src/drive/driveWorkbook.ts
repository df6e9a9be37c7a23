import { basename } from 'node:path';
import type { FileReport } from '../core/report/fileReport';
import { EmbeddedExcel } from '../host/EmbeddedExcel';
import type { VariantName } from '../host/variants';
import { openPane } from './openPane';
import type { PageOptions } from './openPage';
import { PaneDriver } from './PaneDriver';
import type { StepName, StepReport } from './Step';

export interface DriveOptions {
  /** Path or name of the workbook, as given. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly steps: readonly StepName[];
  /** The sheet to check alone; null for the whole workbook. */
  readonly sheet: string | null;
  /** Where webpack wrote the pane. */
  readonly paneFolder: string;
  /** What the Excel does otherwise than the documented one. */
  readonly variants?: readonly VariantName[];
  readonly trace?: PageOptions['trace'];
}

/** What was done, and what the pane had to say in the end. */
export interface DriveResult {
  readonly steps: readonly StepReport[];
  readonly programs: FileReport['programs'];
  readonly findings: FileReport['findings'];
}

export interface Driven {
  readonly result: DriveResult;
  readonly excel: EmbeddedExcel;
}

/**
 * Opens a workbook behind the production pane and presses its buttons in turn; a step that fails
 * is the last one.
 * @throws {FileProblem} when the workbook cannot be read
 * @throws {UnknownSheetError} when it has no such visible sheet
 */
export async function driveWorkbook(options: DriveOptions): Promise<Driven> {
  const excel = await EmbeddedExcel.open(options.bytes, {
    name: basename(options.file),
    variants: options.variants ?? [],
  });
  if (options.sheet !== null) activate(excel, options.sheet);
  const page = openPane(
    excel,
    options.paneFolder,
    options.trace === undefined ? {} : { trace: options.trace },
  );
  try {
    const driver = new PaneDriver(excel, page);
    await driver.ready();
    driver.chooseScope(options.sheet === null ? 'workbook' : 'sheet');
    const steps: StepReport[] = [];
    for (const name of options.steps) {
      const step = await driver.press(name);
      steps.push(step);
      if (step.error !== undefined) break;
    }
    const { report } = driver;
    return {
      excel,
      result: { steps, programs: report?.programs ?? [], findings: report?.findings ?? [] },
    };
  } finally {
    page.close();
  }
}

/** There is no such sheet, or it is hidden, so that nobody could open the pane on it. */
export class UnknownSheetError extends Error {
  override readonly name = 'UnknownSheetError';

  constructor(readonly sheet: string) {
    super(`シート「${sheet}」がないか、非表示です。 / There is no visible sheet “${sheet}”.`);
  }
}

function activate(excel: EmbeddedExcel, name: string): void {
  const sheet = excel.workbook.sheetNamed(name);
  if (sheet?.visibility !== 'visible') throw new UnknownSheetError(name);
  excel.operations.activate('user', sheet);
}
