import {
  accessSync,
  constants,
  lstatSync,
  type Stats,
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { systemCode } from '../input/troubleText';
import path from 'node:path';

/** A place to write to. */
export interface OutputTarget {
  /** Full. */
  readonly path: string;
  readonly force: boolean;
}

/** Something stands where a file is to be written. */
export class OutputProblem extends Error {
  override readonly name = 'OutputProblem';

  constructor(readonly reason: 'exists' | 'isFolder' | 'notRegular' | 'readOnly') {
    super(reason);
  }
}

/** @throws {OutputProblem} or an error of the file system */
export function refuseTaken({ path: place, force }: OutputTarget): void {
  // A link counts, wherever it leads.
  const stats = lstatSync(place, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (stats.isDirectory()) throw new OutputProblem('isFolder');
  if (!force) throw new OutputProblem('exists');
  if (stats.isSymbolicLink()) return;
  if (!stats.isFile()) throw new OutputProblem('notRegular');
  if (isReadOnly(place, stats)) throw new OutputProblem('readOnly');
}

/** Renaming would replace it all the same; the superuser may write to anything. */
function isReadOnly(place: string, { mode }: Stats): boolean {
  if ((mode & 0o222) === 0) return true;
  try {
    accessSync(place, constants.W_OK);
    return false;
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(systemCode(error) ?? '')) throw error;
    return true;
  }
}

/** What ends a program early, if only it is heard. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const drafts = new Set<DraftFile>();

/** A file in the making beside its place: it takes that place whole or not at all. */
export class DraftFile {
  private readonly draft: string;
  private readonly opened: number;
  private isOpen = true;

  /**
   * @param mode permissions, as far as the system's usual ones allow
   * @throws an error of the file system
   */
  constructor(
    private readonly target: OutputTarget,
    mode = 0o666,
  ) {
    const { dir } = path.parse(target.path);
    // Short, for its place may have as long a name as there can be; and nobody else's.
    this.draft = path.join(dir, `.hakaru-${crypto.randomUUID().slice(-12)}.tmp`);
    // Heard before the file is there: a signal in between would leave it.
    if (drafts.size === 0) listen();
    drafts.add(this);
    try {
      this.opened = openSync(this.draft, 'wx', mode);
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  /** @throws an error of the file system */
  write(bytes: Uint8Array): void {
    // A full disk may take a part only.
    for (let at = 0; at < bytes.length;) at += writeSync(this.opened, bytes, at);
  }

  /** Gives it just these permissions. Some file systems know only one kind, and refuse to be asked. */
  allow(mode: number): void {
    if ((fstatSync(this.opened).mode & 0o777) !== mode) fchmodSync(this.opened, mode);
  }

  /** Puts the file in its place. @throws {OutputProblem} or an error of the file system */
  keep(): void {
    // Or a power failure could leave the new name with no content.
    fsyncSync(this.opened);
    this.close();
    refuseTaken(this.target);
    renameSync(this.draft, this.target.path);
    this.forget();
  }

  /** Leaves nothing behind. */
  drop(): void {
    this.close();
    rmSync(this.draft, { force: true });
    this.forget();
  }

  private close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    closeSync(this.opened);
  }

  private forget(): void {
    drafts.delete(this);
    if (drafts.size === 0) unlisten();
  }
}

function listen(): void {
  for (const signal of SIGNALS) process.on(signal, end);
  process.on('exit', dropAll);
}

function unlisten(): void {
  for (const signal of SIGNALS) process.off(signal, end);
  process.off('exit', dropAll);
}

function dropAll(): void {
  for (const draft of drafts) draft.drop();
}

/** Ends as the signal would have ended it, which callers can see. */
function end(signal: NodeJS.Signals): void {
  dropAll();
  process.kill(process.pid, signal);
}
