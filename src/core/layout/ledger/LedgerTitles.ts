import type { LedgerEntry, LedgerProfile } from '../../profile/LedgerProfile';
import { foldText } from '../foldCharacter';

/** Titles are short; what is longer is prose. */
const LONGEST = 60;
const NOTE = /(?:[（(【[［〔][^（(【[［〔]*[)）】\]］〕]|[\r\n][^]*)$/;

/** Finds a profile's titles in cells; made once a profile. */
export class LedgerTitles {
  /** Amounts that the form counts on. */
  readonly amounts: ReadonlySet<string>;
  readonly yearly: ReadonlySet<string>;
  /** What must stand in the form, once a year where it is yearly. */
  readonly needed: readonly string[];
  readonly name: string;
  private readonly titles = new Map<string, string>();
  private readonly labels = new Map<string, 'fiscalYear' | 'bureau'>();

  constructor(profile: LedgerProfile) {
    const { fields, texts, amounts, codes, sums, labels } = profile;
    this.name = fields.name.title;
    const single = Object.values(fields).filter((entry) => entry !== null);
    const entries: readonly LedgerEntry[] = [...single, ...texts, ...amounts, ...codes];
    for (const { title, aliases } of entries) {
      for (const text of [title, ...aliases]) this.titles.set(foldText(text), title);
    }
    for (const text of labels.fiscalYear) this.labels.set(foldText(text), 'fiscalYear');
    for (const text of labels.bureau) this.labels.set(foldText(text), 'bureau');
    this.amounts = new Set(amounts.map(({ title }) => title));
    this.yearly = new Set(amounts.filter(({ yearly }) => yearly).map(({ title }) => title));
    const summed = new Set(sums.flatMap(({ terms, total }) => [...terms, total]));
    this.needed = entries
      .filter(({ title, required }) => required || summed.has(title))
      .map(({ title }) => title);
  }

  /** The profile's title that a cell's text is, also with a note behind it; null for any other. */
  find(text: string): string | null {
    return this.look(text, this.titles);
  }

  /** What a cell's text is the label of. */
  findLabel(text: string): 'fiscalYear' | 'bureau' | null {
    return this.look(text, this.labels);
  }

  private look<T>(text: string, known: ReadonlyMap<string, T>): T | null {
    if (text.length > LONGEST) return null;
    const whole = known.get(foldText(text));
    if (whole !== undefined) return whole;
    const trimmed = text.trimEnd();
    const bare = trimmed.replace(NOTE, '');
    return bare === trimmed ? null : (known.get(foldText(bare.trimEnd())) ?? null);
  }
}

const byProfile = new WeakMap<LedgerProfile, LedgerTitles>();

/** The profile's titles, read at their first use. */
export function ledgerTitlesOf(profile: LedgerProfile): LedgerTitles {
  const known = byProfile.get(profile);
  if (known !== undefined) return known;
  const titles = new LedgerTitles(profile);
  byProfile.set(profile, titles);
  return titles;
}
