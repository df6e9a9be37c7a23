/** Where a download that a pane begins reaches the user; on a Mac and on an iPad it comes to nothing. */
const SAVING: ReadonlySet<string> = new Set(['PC', 'OfficeOnline']);

/** The browser reads it a little later. */
const READ_MS = 60_000;

export function canSaveFiles(): boolean {
  return SAVING.has(String(Office.context.diagnostics.platform));
}

/** Hands a file to the browser, which saves it as it saves every download. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, READ_MS);
}
