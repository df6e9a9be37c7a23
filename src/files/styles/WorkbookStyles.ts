import type { Severity } from '../../core/findings/Finding';
import type { Look } from '../../core/plan/sheet';
import type { PackageTexts } from '../opc/PackageTexts';
import { addMarkStyles } from '../patch/addMarkStyles';
import { addStyleSheet } from '../patch/addStyleSheet';
import type { WorkbookParts } from '../read/workbookParts';
import { StyleBook } from './StyleBook';

/** The workbook's style sheet, opened only when something needs it. */
export class WorkbookStyles {
  private part: string | null;
  private book: StyleBook | null = null;

  constructor(
    private readonly texts: PackageTexts,
    private readonly parts: WorkbookParts,
  ) {
    this.part = parts.styles;
  }

  /** Numbers of the differential formats of marks; nothing is added for none. */
  marks(severities: readonly Severity[]): Map<Severity, number> {
    if (severities.length === 0) return new Map();
    const part = this.open();
    const { text, styles } = addMarkStyles(part, this.texts.text(part), severities);
    this.texts.change(part, text);
    return styles;
  }

  /** Number of the cell format that is `base` with the look. */
  cell(base: number, look: Look, isQuoted = false): number {
    const part = this.open();
    this.book ??= new StyleBook(part, this.texts.text(part));
    return this.book.number(base, look, isQuoted);
  }

  /** Puts the formats of cells into the file; none can be asked for after that. */
  save(): void {
    if (this.book !== null) this.texts.change(this.open(), this.book.result());
  }

  private open(): string {
    this.part ??= addStyleSheet(this.texts, this.parts.workbook);
    return this.part;
  }
}
