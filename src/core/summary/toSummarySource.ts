import { toA1 } from '../address/a1';
import type { Book } from '../book/Book';
import type { Check } from '../check';
import { amountOf } from '../readers/amount';
import { namedAmountOf } from '../readers/namedAmountOf';
import type { MethodLine, Program } from '../records/Program';
import { textOf } from '../snapshot/textOf';
import { standing } from '../waivers/CheckedFinding';
import { renderMessage } from '../words/render';
import { summaryTerms } from './summaryTerms';
import type { SummaryProgram, SummarySource } from './SummarySource';

/**
 * What a summary needs of a checked workbook, and nothing that holds on to its grid.
 * @param file the name that the user gave
 */
export function toSummarySource(file: string, { book, findings }: Check<Book>): SummarySource {
  const { snapshot, profile, layout, programs } = book;
  const open = standing(findings);
  const errors = new Map<number, number>();
  for (const { severity, program } of open) {
    if (severity === 'error' && program !== null) {
      errors.set(program, (errors.get(program) ?? 0) + 1);
    }
  }
  const nameOf = (sheet: number): string => snapshot.sheets[sheet]?.name ?? '';
  return {
    file,
    bureau: layout.form.bureau,
    fiscalYear: layout.form.fiscalYear,
    unit: profile.unit,
    methods: profile.methods.map(({ code, label }) => ({ code, label })),
    sheets: new Set(programs.map(({ sheet }) => sheet)).size,
    programs: programs.map((program, index) =>
      summaryProgram(program, book, nameOf(program.sheet), errors.get(index) ?? 0),
    ),
    findings: open.map(({ rule, severity, cell, program, message }) => ({
      rule,
      severity,
      sheet: nameOf(cell.sheet),
      cell: toA1(cell),
      program,
      sentence: renderMessage(message, 'ja'),
    })),
  };
}

function summaryProgram(
  program: Program,
  book: Book,
  sheet: string,
  errors: number,
): SummaryProgram {
  const { fields, costs, policy, block } = program;
  const anchor = fields.name.cell ?? { row: block.firstRow, column: 0 };
  return {
    sheet,
    cell: toA1(anchor),
    policy: policyLabel(program),
    policyCode: policy?.code ?? null,
    policyName: policy?.name ?? null,
    no: program.record.no,
    isNew: program.isNew,
    name: textOf(fields.name.value) ?? '',
    section: textOf(fields.section.value) ?? '',
    methods: codesOf(program.methods),
    heads: program.staff.headline,
    cost: {
      people: amountOf(costs.people),
      things: amountOf(costs.things),
      money: amountOf(costs.money),
      total: amountOf(costs.total),
    },
    budget: namedAmountOf(program.budget),
    previous: namedAmountOf(program.previous),
    errors,
    terms: summaryTerms(program, book, sheet),
  };
}

/** As a program's 施策 is called in every table: `4-1-2 防災体制の充実`. */
function policyLabel({ policy }: Program): string {
  return [policy?.code ?? policy?.writtenCode, policy?.name].filter(Boolean).join(' ');
}

function codesOf(methods: readonly MethodLine[]): string[] {
  const codes = methods.map(({ reading }) => (reading.kind === 'method' ? reading.code : null));
  return [...new Set(codes.filter((code) => code !== null))];
}
