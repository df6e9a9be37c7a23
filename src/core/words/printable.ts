/** With them a cell or a file's name could steer a terminal, or turn text around on any screen. */
const CONTROLS = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** One line that a terminal only shows: white space as single spaces, control characters left out. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(CONTROLS, '');
}

/** The text without control characters but tab and line ends. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, (control) => (/[\t\n\r]/.test(control) ? control : ''));
}
