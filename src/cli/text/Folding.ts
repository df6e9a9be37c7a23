import type { FindingReport } from '../../core/report/fileReport';

/** Up to so many alike are listed one by one. */
const MOST_ALIKE = 8;
/** Of more, so many. */
const FIRST = 3;

/** Which of a file's findings are listed where many are alike: of one rule and severity, or waived. */
export class Folding {
  private readonly total = new Map<string, number>();
  private readonly listed = new Map<string, number>();

  constructor(findings: readonly FindingReport[]) {
    for (const finding of findings) increment(this.total, keyOf(finding));
  }

  /** Whether any finding is left out. */
  get folds(): boolean {
    return [...this.total.values()].some((count) => count > MOST_ALIKE);
  }

  /**
   * To be asked once a finding, in the order of the list.
   * @returns how many alike are left out behind it; null where it is itself left out
   */
  take(finding: FindingReport): number | null {
    const key = keyOf(finding);
    const total = this.total.get(key) ?? 0;
    if (total <= MOST_ALIKE) return 0;
    const nth = increment(this.listed, key);
    if (nth > FIRST) return null;
    return nth === FIRST ? total - FIRST : 0;
  }
}

function keyOf({ rule, severity, waived }: FindingReport): string {
  return `${waived === null ? severity : 'waived'} ${rule}`;
}

function increment(counts: Map<string, number>, key: string): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}
