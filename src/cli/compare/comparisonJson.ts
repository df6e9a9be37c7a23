import type { SummaryProgram, SummarySource } from '../../core/summary/SummarySource';
import { jsonText } from '../formats/jsonText';
import type { Compared } from './Compared';

/** The comparison as one JSON document; amounts in the unit it names, null where not known. */
export function comparisonJson({ older, newer, comparison }: Compared): string {
  const { kept, added, gone, total } = comparison;
  const document = {
    version: 1,
    unit: newer.unit,
    older: { ...factsOf(older), total: total.older },
    newer: { ...factsOf(newer), total: total.newer },
    kept: kept.map((one) => ({ ...one, older: programOf(one.older), newer: programOf(one.newer) })),
    added: added.map(programOf),
    gone: gone.map(programOf),
  };
  return `${jsonText(document, 2)}\n`;
}

function factsOf({ file, bureau, fiscalYear, programs }: SummarySource): object {
  return { file, bureau, fiscalYear, programs: programs.length };
}

/** Without what only a worksheet needs. */
function programOf(program: SummaryProgram): object {
  const { sheet, cell, policyCode, policyName, no, isNew, name, section } = program;
  const { cost, budget, previous } = program;
  const place = { sheet, cell, policyCode, policyName, no, isNew, name, section };
  return { ...place, cost, budget, previous };
}
