import { checkBook } from '../../core/findings/checkBook';
import { readBook } from '../../core/book/readBook';
import { chiba } from '../../core/profile/chiba';
import type { Finding } from '../../core/rules/Finding';
import { renderMessage } from '../../core/rules';
import type { RuleId } from '../../core/rules/Finding';
import type { CellKey, Example } from '../../core/rules/Example';
import { exampleSheet, type WholeCells } from './examples/exampleSheet';

/** A finding of the rule in an example, and which of its cells it is about. */
export interface ExampleFinding {
  readonly severity: Finding['severity'];
  readonly sentence: string;
  readonly program: number;
  readonly key: CellKey;
}

/** One side of an example as the engine sees it. */
export interface CheckedExample {
  readonly programs: readonly WholeCells[];
  /** Of the rule that the example is about. */
  readonly findings: readonly ExampleFinding[];
}

/** Checks one side of a rule's example with the real engine. */
export function checkExample(rule: RuleId, example: Example, side: 'good' | 'bad'): CheckedExample {
  const sheet = exampleSheet(example[side], example.others ?? 0);
  const findings = checkBook(readBook(sheet.snapshot, chiba)).flatMap((finding) => {
    const place = finding.rule === rule ? sheet.keyAt(finding.cell) : null;
    if (place === null) return [];
    const { severity, message } = finding;
    return [{ severity, sentence: renderMessage(message, 'ja'), ...place }];
  });
  return { programs: sheet.programs, findings };
}
