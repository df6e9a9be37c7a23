/** How a copy has to be named: Excel opens no file whose name belies whether it holds macros. */
export function endingFor(input: string): '.xlsx' | '.xlsm' {
  return /\.xlsm$/i.test(input) ? '.xlsm' : '.xlsx';
}
