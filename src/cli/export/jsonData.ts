import type { DataFormat } from './RowWriter';

/** One array with an object a line; null for what is not there. */
export const jsonData: DataFormat = (_, write) => {
  let separator = '[\n';
  return {
    add(rows) {
      for (const row of rows) {
        write(Buffer.from(separator + JSON.stringify(row)));
        separator = ',\n';
      }
    },
    end() {
      write(Buffer.from(separator === '[\n' ? '[]\n' : '\n]\n'));
    },
  };
};
