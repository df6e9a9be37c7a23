const MOST_DECIMALS = 2;

/** People in the manner of a figure that stands there: its width and at least its decimals. */
export function likeFigure(people: number, figure: string): string {
  const exact = String(Number(people.toFixed(MOST_DECIMALS)));
  const decimals = Math.max(decimalsOf(exact), Math.min(decimalsOf(figure), MOST_DECIMALS));
  const written = people.toFixed(decimals);
  if (!/[０-９]/.test(figure)) return written;
  return written.replace(/[0-9.]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function decimalsOf(figure: string): number {
  return (/[.．]\s*([0-9０-９]*)$/.exec(figure)?.[1] ?? '').length;
}
