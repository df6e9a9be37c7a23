import type { CellValue } from '../../core/snapshot/CellValue';
import { dateSerial } from './dateSerial';
import { decodeEscapes } from './decodeEscapes';

/** What all cells of a workbook are read with. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
}

/**
 * The value of a cell from its type (`t`) and the text of its `v` or `is`; null is blank,
 * undefined what no writer may write.
 */
export function cellValue(
  type: string | undefined,
  text: string,
  context: CellContext,
): CellValue | undefined {
  if (text === '') return null;
  switch (type) {
    case 's':
      return blankAsNull(context.sharedStrings[Number(text)]);
    case undefined:
    case 'n':
      return numberOf(text);
    case 'str':
    case 'inlineStr':
      return blankAsNull(decodeEscapes(text));
    case 'b':
      return booleanOf(text.trim());
    case 'e':
      return { error: text };
    case 'd':
      return dateSerial(text.trim(), context.date1904) ?? undefined;
    default:
      return undefined;
  }
}

function blankAsNull(text: string | undefined): string | null | undefined {
  return text === '' ? null : text;
}

function numberOf(text: string): number | null | undefined {
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  return value === 0 && text.trim() === '' ? null : value;
}

function booleanOf(text: string): boolean | undefined {
  if (text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : undefined;
}
