import {
  type BigIntStats,
  fstatSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import type { Unread } from '../../core/report/report';
import type { Language } from '../../core/words/sentence';
import { FileProblem, type FileProblemReason } from '../../files/FileProblem';
import { isSameFile } from '../output/OutputFile';
import { LIMITS } from '../../files/limits';
import { isOwnFile } from '../../files/readXlsx';
import { CLI_WORDS } from '../words/cliWords';
import { systemCode, troubleText } from './troubleText';

const WILD = /[*?[{]/;

/** A file to read, by the name under which it is reported. */
export interface FoundFile {
  readonly name: string;
  readonly path: string;
}

/** All that the inputs lead to. */
export interface FoundFiles {
  /** Each once, in the order given; those of a folder by name. */
  readonly files: readonly FoundFile[];
  readonly unread: readonly Unread[];
  /** Names of the files that are no workbooks at all. */
  readonly others: readonly string[];
  /** Names of the workbooks that we wrote ourselves, such as 全庁集計. */
  readonly own: readonly string[];
}

const WORKBOOK = /\.xls[xm]$/i;
/** What looks like a workbook and is not read, by its ending. */
const LOOKALIKES: { readonly [ending: string]: FileProblemReason } = {
  '.xls': 'oldFormat',
  '.xlsb': 'binaryFormat',
  '.ods': 'openDocument',
  '.csv': 'text',
  '.tsv': 'text',
  '.xltx': 'template',
  '.xltm': 'template',
};
/** Excel's own, beside every open workbook. */
const LOCK = '~$';
/** What systems keep in folders, and nobody submits. */
const HOUSEKEEPING = /^(\.|~\$|thumbs\.db$|desktop\.ini$)/i;

/**
 * Files behind the inputs: files, folders and wildcards. What is in the way is reported with its place.
 * @param output the file that the result goes to, as given: in a folder it is nobody's work
 */
export function findWorkbooks(
  inputs: readonly string[],
  cwd: string,
  language: Language,
  output?: string,
): FoundFiles {
  const result = output === undefined ? null : path.resolve(cwd, output);
  const search = new Search(cwd, language, result);
  for (const input of inputs) search.take(input);
  return search;
}

class Search implements FoundFiles {
  readonly files: FoundFile[] = [];
  readonly unread: Unread[] = [];
  readonly others: string[] = [];
  readonly own: string[] = [];
  /** Files and folders that were met, whatever the name that led to them. */
  private readonly seen = new Set<string>();
  /** How often something that counts was met, be it for the second time. */
  private met = 0;
  private readonly listed = new Map<string, readonly string[]>();

  constructor(
    private readonly cwd: string,
    private readonly language: Language,
    private readonly result: string | null,
  ) {}

  /** One input. */
  take(name: string): void {
    const { input } = CLI_WORDS[this.language];
    const place = { name, path: path.resolve(this.cwd, name) };
    const before = this.met;
    try {
      const stats = statSync(place.path, { bigint: true });
      if (stats.isDirectory()) {
        this.walk(place, stats);
        if (this.met === before) this.leave(place, input.emptyFolder);
      } else if (path.basename(name).startsWith(LOCK)) {
        // A shell's own wildcards hand lock files over too.
        this.leave(place, input.lockFile);
      } else this.keep(place, stats);
    } catch (error) {
      if (systemCode(error) !== 'ENOENT' || isLink(place.path) || !isGlob(name)) {
        this.fail(place, error);
        return;
      }
      for (const { base, segments } of globPatterns(name)) {
        this.expand({ name: base, path: path.resolve(this.cwd, base) }, segments);
      }
      if (this.met === before) this.leave(place, input.noMatch);
    }
  }

  /** Takes in everything under a folder. */
  private walk(folder: FoundFile, stats: BigIntStats): void {
    if (!this.isNew(folder, stats)) {
      this.met += 1;
      return;
    }
    for (const entry of this.entries(folder)) this.look(entry, (at) => this.takeIn(entry, at));
  }

  /** Takes in what the rest of a pattern matches under a folder. */
  private expand(folder: FoundFile, [head = '*', ...rest]: readonly string[]): void {
    if (head === '**') {
      this.expand(folder, rest.length === 0 ? ['*'] : rest);
      this.descend(folder, rest);
      return;
    }
    const pattern = segmentPattern(head);
    for (const entry of this.entries(folder)) {
      if (!pattern.test(path.basename(entry.name).normalize())) continue;
      this.look(entry, (stats) => {
        if (rest.length === 0) this.takeIn(entry, stats);
        else if (stats.isDirectory()) this.expand(entry, rest);
      });
    }
  }

  /** `**` in every folder below; a link may lead back to where it is from. */
  private descend(folder: FoundFile, rest: readonly string[], above = new Set<string>()): void {
    for (const entry of this.entries(folder)) {
      this.look(entry, (stats) => {
        const key = identity(entry, stats);
        if (!stats.isDirectory() || above.has(key)) return;
        this.expand(entry, rest.length === 0 ? ['*'] : rest);
        this.descend(entry, rest, new Set(above).add(key));
      });
    }
  }

  /** An entry of a folder, by its kind and ending. */
  private takeIn(entry: FoundFile, stats: BigIntStats): void {
    const lookalike = LOOKALIKES[path.extname(entry.name).toLowerCase()];
    if (stats.isDirectory()) this.walk(entry, stats);
    else if (WORKBOOK.test(entry.name)) this.keep(entry, stats);
    else if (lookalike === undefined) {
      if (this.isNew(entry, stats)) this.others.push(entry.name);
    } else if (!isResult(entry, stats) && !this.isOutput(entry)) {
      this.fail(entry, new FileProblem(lookalike));
    }
  }

  private isOutput(entry: FoundFile): boolean {
    return this.result !== null && isSameFile(entry.path, this.result);
  }

  private keep(file: FoundFile, stats: BigIntStats): void {
    this.met += 1;
    if (!stats.isFile()) this.fail(file, new FileProblem('notRegular'));
    else if (!this.isNew(file, stats)) return;
    else if (isOwn(file, stats)) this.own.push(file.name);
    else this.files.push(file);
  }

  /** Entries of a folder that are somebody's work, by name. */
  private entries(folder: FoundFile): readonly FoundFile[] {
    const names = this.listed.get(folder.path) ?? this.list(folder);
    return names.map((name) => ({
      name: path.join(folder.name, name),
      path: path.join(folder.path, name),
    }));
  }

  private list(folder: FoundFile): readonly string[] {
    let names: readonly string[] = [];
    try {
      names = readdirSync(folder.path)
        .filter((name) => !HOUSEKEEPING.test(name))
        .sort();
    } catch (error) {
      // A pattern may begin in a folder that is not there: it matches nothing.
      if (systemCode(error) !== 'ENOENT') this.fail(folder, error);
    }
    this.listed.set(folder.path, names);
    return names;
  }

  private look(entry: FoundFile, then: (stats: BigIntStats) => void): void {
    let stats: BigIntStats;
    try {
      stats = statSync(entry.path, { bigint: true });
    } catch (error) {
      this.fail(entry, error);
      return;
    }
    then(stats);
  }

  private isNew(file: FoundFile, stats: BigIntStats): boolean {
    const key = identity(file, stats);
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    return true;
  }

  private fail(place: FoundFile, error: unknown): void {
    const isBroken = systemCode(error) === 'ENOENT' && isLink(place.path);
    const { brokenLink } = CLI_WORDS[this.language].input;
    this.leave(place, isBroken ? brokenLink : troubleText(error, this.language));
  }

  private leave({ name, path: full }: FoundFile, reason: string): void {
    this.met += 1;
    const key = `unread:${full}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.unread.push({ file: name, reason });
  }
}

/** One file has one identity under all its names, where the file system numbers its files. */
function identity({ path: full }: FoundFile, { dev, ino }: BigIntStats): string {
  return ino === 0n ? full : `${dev}:${ino}`;
}

/** What cannot be read is told by whoever wants to. */
function isOwn({ path: full }: FoundFile, { size }: BigIntStats): boolean {
  if (size > LIMITS.totalBytes) return false;
  try {
    return isOwnFile(readFileSync(full));
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return false;
  }
}

function isLink(full: string): boolean {
  return lstatSync(full, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** `check . --format csv > result.csv`: the shell made the file before we came. */
function isResult(file: FoundFile, stats: BigIntStats): boolean {
  return identity(file, stats) === identity(file, fstatSync(process.stdout.fd, { bigint: true }));
}
/** The folder that an input is, or in which its wildcard begins; null for a file and where there is none. */
export function baseOf(input: string, cwd: string): string | null {
  const isFolder = (full: string): boolean =>
    statSync(full, { throwIfNoEntry: false })?.isDirectory() === true;
  const full = path.resolve(cwd, input);
  if (isFolder(full)) return full;
  if (!isGlob(input)) return null;
  const [first] = globPatterns(input);
  const base = path.resolve(cwd, first?.base ?? '');
  return isFolder(base) ? base : null;
}

/** A wildcard's folder, in which it begins, and its parts between slashes. */
interface GlobPattern {
  readonly base: string;
  readonly segments: readonly string[];
}

function isGlob(text: string): boolean {
  return WILD.test(text);
}

/** `提出/{a,b}/**` as its patterns without braces: `*`, `?`, `[…]`, and `**` for any folders. */
function globPatterns(text: string): GlobPattern[] {
  const slashed = process.platform === 'win32' ? text.replaceAll('\\', '/') : text;
  return withoutBraces(slashed).map((pattern) => {
    const parts = pattern.split('/');
    const found = parts.findIndex((part) => WILD.test(part));
    const wild = found < 0 ? parts.length - 1 : found;
    const base = parts.slice(0, wild).join('/');
    const isRoot = wild > 0 && base === '';
    return {
      base: isRoot ? '/' : base,
      segments: parts.slice(wild).filter((part) => part !== ''),
    };
  });
}

function withoutBraces(pattern: string): string[] {
  const [whole, before = '', inner = '', after = ''] =
    /^(.*?)\{([^{}]*)\}(.*)$/s.exec(pattern) ?? [];
  if (whole === undefined) return [pattern];
  return inner.split(',').flatMap((choice) => withoutBraces(before + choice + after));
}

/** Names that a part of a pattern matches, in capitals or not. A bracket that means nothing is one. */
function segmentPattern(segment: string): RegExp {
  const source = segment
    .normalize()
    .replace(/\[(!?)([^\]]+)\]|[*?]|[^*?[]+|\[/gs, (part, not?: string, set?: string) => {
      if (part === '*' || part === '**') return '.*';
      if (part === '?') return '.';
      if (set === undefined) return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      const inner = set.replace(/[\\^[]/g, '\\$&').replace(/(.)-(.)/gsu, inOrder);
      return `[${not === '' ? '' : '^'}${inner}]`;
    });
  return new RegExp(`^${source}$`, 'isu');
}

/** A range the wrong way round is its two ends and the hyphen. */
function inOrder(range: string, from: string, to: string): string {
  return from <= to ? range : `${from}\\-${to}`;
}
