/** Why a file is not read. Its words in each language are in problemText.ts. */
export type FileProblemReason =
  | 'empty'
  | 'notWorkbook'
  | 'truncated'
  | 'damaged'
  | 'encrypted'
  | 'labelled'
  | 'oldFormat'
  | 'binaryFormat'
  | 'openDocument'
  | 'template'
  | 'text'
  | 'html'
  | 'xml'
  | 'pdf'
  | 'notRegular'
  | 'noWorkbookPart'
  | 'unsupportedZip'
  | 'tooLarge'
  | 'tooManyCells'
  /** Given up when the time for it had run out. */
  | 'tooSlow'
  | 'unsafeXml';

/** A file that cannot be read, and the part or cell where that was seen (null: the whole file). */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';

  constructor(
    readonly reason: FileProblemReason,
    readonly place: string | null = null,
    options?: ErrorOptions,
  ) {
    super(place === null ? reason : `${reason}: ${place}`, options);
  }
}
