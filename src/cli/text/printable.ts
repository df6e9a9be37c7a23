/**
 * One line that a terminal only shows: white space as single spaces, control characters (with
 * which a cell could steer the terminal or reverse its text) left out.
 */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}
