import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** A file in the making beside its place: it takes that place whole or not at all. */
export class DraftFile {
  private readonly draft: string;
  private readonly opened: number;
  private isOpen = true;

  /** @throws an error of the file system */
  constructor(private readonly file: string) {
    const { dir, base } = path.parse(file);
    this.draft = path.join(dir, `.${base}.${process.pid}.tmp`);
    // Where a file of that name is there already, it is somebody else's and stays.
    this.opened = openSync(this.draft, 'wx');
  }

  /** @throws an error of the file system */
  write(bytes: Uint8Array): void {
    // A full disk may take a part only.
    for (let at = 0; at < bytes.length;) at += writeSync(this.opened, bytes, at);
  }

  /** Puts the file in its place. @throws an error of the file system */
  keep(): void {
    // Or a power failure could leave the new name with no content.
    fsyncSync(this.opened);
    this.close();
    renameSync(this.draft, this.file);
  }

  /** Leaves nothing behind. */
  drop(): void {
    this.close();
    rmSync(this.draft, { force: true });
  }

  private close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    closeSync(this.opened);
  }
}
