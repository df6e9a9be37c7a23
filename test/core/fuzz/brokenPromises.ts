import type { CellRef } from '../../../src/core/address/CellRef';
import { checkWorkbook } from '../../../src/core/check';
import type { Finding } from '../../../src/core/findings/Finding';
import { inOrder } from '../../../src/core/findings/order';
import { chiba } from '../../../src/core/profiles/chiba';
import { buildFileReport } from '../../../src/core/report/buildFileReport';
import { fileReportSchema } from '../../../src/core/report/report';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/Snapshot';
import { renderHint } from '../../../src/core/hints/Hint';
import { renderMessage } from '../../../src/core/rules';

const LANGUAGES = ['ja', 'en'] as const;
/** What a sentence says whose values were forgotten. */
const FORGOTTEN = /undefined|NaN|\[object|^$/;

/** What a check of any workbook promises of its findings and did not keep; empty when all is kept. */
export function brokenPromises(snapshot: WorkbookSnapshot): string[] {
  const check = checkWorkbook(snapshot, chiba);
  const { book, findings } = check;
  const broken: string[] = [];
  const ids = findings.map(identity);
  if (inOrder(findings).some((finding, index) => identity(finding) !== ids[index])) {
    broken.push('not sorted');
  }
  if (new Set(ids).size < ids.length) broken.push('a finding comes twice');
  for (const finding of findings) {
    const cells = [finding.cell, ...finding.related];
    if (!cells.every((cell) => isOnForm(cell, snapshot))) broken.push(`${identity(finding)}: cell`);
    const { program } = finding;
    if (program !== null && book.programs[program] === undefined) {
      broken.push(`${identity(finding)}: program`);
    }
    for (const sentence of sentencesOf(finding)) {
      if (FORGOTTEN.test(sentence)) broken.push(`${identity(finding)}: ${sentence}`);
    }
  }
  for (const language of LANGUAGES) {
    const report = buildFileReport('a.xlsx', check, language);
    const read = fileReportSchema.safeParse(JSON.parse(JSON.stringify(report)));
    if (!read.success) broken.push(`report: ${read.error.message}`);
  }
  return broken;
}

function identity({ rule, program, cell }: Finding): string {
  return `${rule} ${program} ${cell.sheet}:${cell.row}:${cell.column}`;
}

function sentencesOf({ message, hint }: Finding): string[] {
  return LANGUAGES.flatMap((language) => [
    renderMessage(message, language),
    ...(hint === undefined ? [] : [renderHint(hint, language)]),
  ]);
}

/** Within what the sheet's values span, or where a 施策 code is missing beside its label. */
function isOnForm({ sheet, row, column }: CellRef, { sheets }: WorkbookSnapshot): boolean {
  const page = sheets[sheet];
  if (page === undefined) return false;
  const { origin, values } = page;
  const width = Math.max(...values.map((cells) => cells.length));
  const [down, right] = [row - origin.row, column - origin.column];
  return down >= 0 && down < values.length && right >= 0 && right <= width;
}
