/** A cell's text with a line break between the lines. */
export function lines(...parts: readonly string[]): string {
  return parts.join('\n');
}
