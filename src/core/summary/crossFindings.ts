import { foldName } from '../text/foldText';
import { foldPolicyName, foldSection } from '../text/names';
import { renderMessage } from '../rules';
import type { Message } from '../findings/Finding';
import { req02 } from '../rules/REQ-02';
import { toMessage } from '../rules/Rule';
import { xref01 } from '../rules/XREF-01';
import { xref03 } from '../rules/XREF-03';
import type { SummaryFinding, SummaryProgram, SummarySource } from './SummarySource';
import { getOrInsert } from '../collections/collections';

/** A program with where it stands among the sources. */
interface Mention {
  readonly source: number;
  readonly index: number;
  readonly program: SummaryProgram;
}

/**
 * The sources with what only several workbooks together show: a program that another workbook has
 * too (XREF-01), a 施策 code with another name there (XREF-03), a section spelled otherwise there
 * (REQ-02). What one workbook shows of itself is left to its own check.
 */
export function withCrossFindings(sources: readonly SummarySource[]): readonly SummarySource[] {
  const all = sources.flatMap(({ programs }, source) =>
    programs.map((program, index) => ({ source, index, program })),
  );
  const found = [
    ...repeatedNames(all, sources),
    ...policyNames(all),
    ...sectionNames(all, sources),
  ];
  return sources.map((source, index) => {
    const own = found.filter((one) => one.source === index).map(({ finding }) => finding);
    return own.length === 0 ? source : withFindings(source, own);
  });
}

/** A name within its 局 and 年度: what other bureaus call theirs is their own; '' for none. */
function inScope(
  { source, program }: Mention,
  sources: readonly SummarySource[],
  name: string,
): string {
  if (name === '') return '';
  const { file = '', fiscalYear = null } = sources[source] ?? {};
  return `${String(fiscalYear)} ${foldName(program.bureau ?? file)}\n${name}`;
}

interface CrossFinding {
  readonly source: number;
  readonly finding: SummaryFinding;
}

function withFindings(source: SummarySource, own: readonly SummaryFinding[]): SummarySource {
  const programs = source.programs.map((program, index) => {
    const errors = own.filter(
      ({ severity, program: at }) => severity === 'error' && at === index,
    ).length;
    return errors === 0 ? program : { ...program, errors: program.errors + errors };
  });
  return { ...source, programs, findings: [...source.findings, ...own] };
}

function repeatedNames(all: readonly Mention[], sources: readonly SummarySource[]): CrossFinding[] {
  return elsewhere(all, (mention) => inScope(mention, sources, foldName(mention.program.name))).map(
    ({ mention, first }) => {
      const { name } = mention.program;
      const where = sources[first.source]?.file ?? '';
      const message = toMessage(xref01, { key: 'elsewhere', values: { name, where } });
      return finding(mention, 'warning', message);
    },
  );
}

function policyNames(all: readonly Mention[]): CrossFinding[] {
  const named = all.filter(({ program }) => program.policyName !== null);
  return differing(
    named,
    ({ program }) => program.policyCode ?? '',
    ({ policyName }) => foldPolicyName(policyName ?? ''),
  ).map(({ mention, usual }) => {
    const { policyCode, policyName } = mention.program;
    const values = {
      code: policyCode ?? '',
      name: policyName ?? '',
      usual: usual.policyName ?? '',
    };
    return finding(mention, 'error', toMessage(xref03, { key: 'differs', values }));
  });
}

function sectionNames(all: readonly Mention[], sources: readonly SummarySource[]): CrossFinding[] {
  return differing(
    all,
    (mention) => inScope(mention, sources, foldSection(mention.program.section)),
    ({ section }) => section,
  ).map(({ mention, usual }) => {
    const values = { written: mention.program.section, usual: usual.section };
    return finding(mention, 'warning', toMessage(req02, { key: 'spelling', values }));
  });
}

function finding(
  { source, index, program }: Mention,
  severity: SummaryFinding['severity'],
  message: Message,
): CrossFinding {
  const { sheet, cell } = program;
  const sentence = renderMessage(message, 'ja');
  return {
    source,
    finding: { rule: message.rule, severity, sheet, cell, program: index, sentence },
  };
}

/** Later mentions of a key in another source than the first. */
function elsewhere(
  all: readonly Mention[],
  keyOf: (mention: Mention) => string,
): { mention: Mention; first: Mention }[] {
  const firsts = new Map<string, Mention>();
  return all.flatMap((mention) => {
    const key = keyOf(mention);
    const first = getOrInsert(firsts, key, () => mention);
    return key === '' || first.source === mention.source ? [] : [{ mention, first }];
  });
}

/**
 * Of each key whose spellings differ between sources, the first mention in a source of every
 * spelling but the usual one: that which most sources have, of equals the first.
 */
function differing(
  all: readonly Mention[],
  keyOf: (mention: Mention) => string,
  spellingOf: (program: SummaryProgram) => string,
): { mention: Mention; usual: SummaryProgram }[] {
  const keys = new Map<string, Map<string, Map<number, Mention>>>();
  for (const mention of all) {
    const key = keyOf(mention);
    if (key === '') continue;
    const spellings = getOrInsert(keys, key, () => new Map<string, Map<number, Mention>>());
    const spelling = spellingOf(mention.program);
    const bySource = getOrInsert(spellings, spelling, () => new Map<number, Mention>());
    getOrInsert(bySource, mention.source, () => mention);
  }
  return [...keys.values()].flatMap((spellings) => {
    const [usual, ...others] = [...spellings.values()].sort((a, b) => b.size - a.size);
    const example = usual?.values().next().value;
    if (usual === undefined || example === undefined) return [];
    return (
      others
        .flatMap((bySource) => [...bySource.values()])
        // Two spellings within one workbook are its own check's.
        .filter(({ source }) => !usual.has(source))
        .map((mention) => ({ mention, usual: example.program }))
    );
  });
}
