import { groupBy } from '../../core/collections/collections';
import { SEVERITIES } from '../../core/findings/Finding';
import type { ListState } from '../state';
import {
  byPlace,
  type CheckResult,
  type FindingView,
  type Fold,
  type Folds,
  foldsOf,
  type GroupHead,
  type GroupView,
  isFolded,
  kindOf,
} from './CheckResult';

/** A line of the list. */
export type ListItem =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly group: GroupHead;
      /** How many findings of the chosen kinds it holds, and how many of them are listed. */
      readonly found: number;
      readonly listed: number;
    }
  | {
      readonly kind: 'finding';
      readonly key: string;
      readonly finding: FindingView;
      readonly group: string;
    }
  /** It was put right a moment ago. */
  | {
      readonly kind: 'mended';
      readonly key: string;
      readonly finding: FindingView;
      readonly then: string;
    }
  | { readonly kind: 'fold'; readonly key: string; readonly fold: Fold; readonly isOpen: boolean }
  /** A rule that found nothing; how many of its cells could not be verified. */
  | {
      readonly kind: 'rule';
      readonly key: string;
      readonly question: string;
      readonly unverified: number;
    };

/** What is listed: the lines, and the findings among them, both in the list's order. */
export interface FindingLines {
  readonly items: readonly ListItem[];
  readonly findings: readonly FindingView[];
  /** Of the chosen kinds and what is searched for, those that are folded away among them. */
  readonly found: number;
  readonly folds: Folds;
}

const NOTHING: FindingLines = {
  items: [],
  findings: [],
  found: 0,
  folds: { behind: new Map(), keys: new Map() },
};

type Look = Pick<ListState, 'shown' | 'sort' | 'query' | 'unfolded' | 'mended'>;

/** Makes a function that makes the list anew only when result or look are others. */
function rememberList(): (result: CheckResult | null, look: Look) => FindingLines {
  let lines = NOTHING;
  let known: readonly unknown[] = [];
  return (result, look) => {
    const { shown, sort, query, unfolded, mended } = look;
    const asked = [result?.groups, shown, sort, query, unfolded, mended];
    if (asked.some((one, index) => one !== known[index])) {
      known = asked;
      lines = result === null ? NOTHING : listLines(result, look);
    }
    return lines;
  };
}

/** The list as it is looked at; shared by all who ask for it. */
export const linesOf = rememberList();

/**
 * The lines to show: groups that list something of the chosen kinds, each with its findings. Where
 * many are alike, the further ones are left out until they are unfolded.
 */
export function listLines(result: CheckResult, look: Look): FindingLines {
  const { shown, unfolded, mended, sort } = look;
  const { groups, folds } = inOrder(result, look);
  const items: ListItem[] = [];
  const findings: FindingView[] = [];
  const isSought = seeker(look.query);
  let all = 0;
  for (const group of groups) {
    const lines: ListItem[] = [];
    let found = 0;
    let listed = 0;
    for (const line of group.lines) {
      const { finding } = line;
      if (finding === mended?.finding) {
        const { key } = finding;
        lines.push({ kind: 'mended', key: `mended ${key}`, finding, then: mended.then });
        continue;
      }
      if (!shown.has(kindOf(finding)) || !isSought(finding, group)) continue;
      found += 1;
      if (isFolded(folds, unfolded, finding.key)) continue;
      listed += 1;
      lines.push(line);
      findings.push(finding);
      const fold = folds.behind.get(finding.key);
      if (fold === undefined) continue;
      const isOpen = unfolded.has(fold.key);
      lines.push({ kind: 'fold', key: `fold ${fold.key}`, fold, isOpen });
    }
    all += found;
    if (lines.length === 0) continue;
    items.push({ kind: 'group', key: `group ${group.key}`, group, found, listed });
    items.push(...lines);
  }
  if (sort === 'rule') items.push(...passedRules(result, look.query));
  return { items, findings, found: all, folds };
}

type FindingLine = Extract<ListItem, { kind: 'finding' }>;

interface Ordered {
  /** Each with its lines, made once: there may be thousands. */
  readonly groups: readonly (GroupView & { readonly lines: readonly FindingLine[] })[];
  readonly folds: Folds;
}

/** The order that was asked for last, and what is folded in it: neither changes with what is shown. */
let latest: { readonly asked: readonly unknown[]; readonly ordered: Ordered } | null = null;

function inOrder(result: CheckResult, look: Look): Ordered {
  const asked = [result.groups, look.sort, look.mended];
  if (latest?.asked.every((one, index) => one === asked[index]) === true) return latest.ordered;
  const groups = grouped(result, look);
  const withLines = groups.map((group) => ({
    ...group,
    lines: group.findings.map((finding): FindingLine => {
      return { kind: 'finding', key: finding.key, finding, group: group.key };
    }),
  }));
  const ordered = { groups: withLines, folds: foldsOf(groups) };
  latest = { asked, ordered };
  return ordered;
}

/** In the order that was chosen, with the line that was put right a moment ago. */
function grouped(result: CheckResult, { sort, mended }: Look): readonly GroupView[] {
  const groups =
    mended === null || result.findings.some(({ key }) => key === mended.finding.key)
      ? result.groups
      : withMended(result.groups, mended);
  if (sort === 'sheet') return groups;
  if (sort === 'weight') return byWeight(groups);
  const findings = groups.flatMap((group) => group.findings);
  const byRule = groupBy(findings, ({ rule }) => rule.id);
  return result.rules.flatMap(({ id, question }): GroupView[] => {
    const own = byRule.get(id);
    return own === undefined ? [] : [{ key: id, title: question, sheet: null, findings: own }];
  });
}

function withMended(
  groups: readonly GroupView[],
  { finding, group }: NonNullable<Look['mended']>,
): readonly GroupView[] {
  const isThere = groups.some(({ key }) => key === group.key);
  const all = isThere ? groups : [...groups, { ...group, findings: [] }];
  const placed = all.map((one) =>
    one.key === group.key ? { ...one, findings: [...one.findings, finding].sort(byPlace) } : one,
  );
  return isThere ? placed : placed.sort(byFirst);
}

function byFirst({ findings: [a] }: GroupView, { findings: [b] }: GroupView): number {
  return a === undefined || b === undefined ? 0 : byPlace(a, b);
}

/** Programs with an error first, then those with a warning; the same severity in the order of the sheets. */
function byWeight(groups: readonly GroupView[]): readonly GroupView[] {
  const weight = ({ findings }: GroupView): number =>
    Math.min(
      ...findings.map(({ severity, waived }) =>
        waived === null ? SEVERITIES.indexOf(severity) : SEVERITIES.length,
      ),
    );
  return [...groups].sort((a, b) => weight(a) - weight(b));
}

/** What was searched for, whatever its width and case, in what a line says and what it is of. */
function seeker(query: string): (finding: FindingView, group: GroupHead) => boolean {
  const wanted = plain(query);
  if (wanted === '') return () => true;
  return ({ address, sentence, rule }, { title, sheet }) =>
    plain([address, sentence, rule.id, rule.question, title, sheet ?? ''].join(' ')).includes(
      wanted,
    );
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** The rules that found nothing; first those that could not verify something. */
function passedRules({ rules, findings, unverified }: CheckResult, query: string): ListItem[] {
  const wanted = plain(query);
  const seen = new Set(findings.map(({ rule }) => rule.id));
  const left = groupBy(unverified, ({ rule }) => rule);
  return rules
    .filter(({ id, question }) => !seen.has(id) && plain(`${id} ${question}`).includes(wanted))
    .map(({ id, question }): Extract<ListItem, { kind: 'rule' }> => {
      const open = left.get(id)?.length ?? 0;
      return { kind: 'rule', key: `rule ${id}`, question, unverified: open };
    })
    .sort((a, b) => Math.sign(b.unverified) - Math.sign(a.unverified));
}

/**
 * The finding to open when that of a key is gone or done: the next one that stands, of the same program
 * where that has one; null where there is none.
 */
export function nextOpen(
  { items }: Pick<FindingLines, 'items'>,
  key: string,
  isOpen: (key: string) => boolean,
): string | null {
  const lines = items.filter((item) => item.kind === 'finding' || item.kind === 'mended');
  const at = lines.findIndex((item) => item.finding.key === key);
  if (at < 0) return null;
  const groupOf = (item: (typeof lines)[number]): number => item.finding.rows?.first ?? -1;
  const own = lines[at];
  const others = [...lines.slice(at + 1), ...lines.slice(0, at)].filter((item) =>
    isOpen(item.finding.key),
  );
  const ofProgram = others.find(
    (item) =>
      own !== undefined &&
      groupOf(item) === groupOf(own) &&
      item.finding.cell.sheet === own.finding.cell.sheet,
  );
  return (ofProgram ?? others[0])?.finding.key ?? null;
}

/** The finding one step on from the current one; the first or last where none is open. */
export function step(
  findings: readonly FindingView[],
  current: string | null,
  by: 1 | -1,
): string | null {
  const at = current === null ? -1 : findings.findIndex(({ key }) => key === current);
  if (at < 0) return (by === 1 ? findings[0] : findings.at(-1))?.key ?? null;
  return findings[at + by]?.key ?? null;
}
