import { foldName } from '../text/foldText';

/** How a written name was taken for a bureau: `same`, or as far as one is a part of the other. */
export interface NameMatch {
  readonly bureau: string;
  readonly by: 'same' | 'part';
}

/** A name of one character is a part of too much. */
const SHORTEST = 2;

/** Bureaus that are known by name; a name that may be two of them is none. */
export class BureauNames {
  private readonly byFold: ReadonlyMap<string, string>;

  constructor(bureaus: readonly string[]) {
    const folded = bureaus.map((bureau): [string, string] => [foldName(bureau), bureau]);
    // The first spelling stays.
    this.byFold = new Map([...folded].reverse());
  }

  /** 千葉市総務局 for 総務局, and 教育委員会 for 教育委員会事務局. */
  match(written: string): NameMatch | null {
    const name = foldName(written);
    const same = this.byFold.get(name);
    if (same !== undefined) return { bureau: same, by: 'same' };
    const parts = this.within(name);
    const others = parts.length > 0 ? parts : this.around(name);
    return this.only(others);
  }

  /** `01_総務局（修正版）.xlsx`: the one bureau that a file's name holds. */
  inFile(file: string): NameMatch | null {
    return this.only(this.within(foldName(stemOf(file))));
  }

  /** Known bureaus in a name, but for those that are part of a longer one there. */
  private within(name: string): string[] {
    const found = [...this.byFold.keys()].filter(
      (one) => one.length >= SHORTEST && name.includes(one),
    );
    return found.filter((one) => !found.some((other) => other !== one && other.includes(one)));
  }

  private around(name: string): string[] {
    if (name.length < SHORTEST) return [];
    return [...this.byFold.keys()].filter((one) => one.includes(name));
  }

  private only(found: readonly string[]): NameMatch | null {
    const [first, ...others] = found;
    const bureau = first === undefined ? undefined : this.byFold.get(first);
    return bureau === undefined || others.length > 0 ? null : { bureau, by: 'part' };
  }
}

/** A file's name without its folder and ending. */
export function stemOf(file: string): string {
  const name = file.split(/[/\\]/).at(-1) ?? file;
  return name.replace(/\.[A-Za-z]{2,5}$/, '');
}
