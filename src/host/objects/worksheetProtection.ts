import { HostError } from '../HostError';
import type { Sheet } from '../model/Sheet';
import { isJsonObject } from '../protocol/Json';
import { defineClass } from './defineClass';

/** A sheet's protection; passwords are not kept, so one that is given is refused. */
export const worksheetProtection = defineClass<Sheet>({
  name: 'WorksheetProtection',
  properties: {
    Protected: { get: (sheet) => sheet.protection !== null },
    Options: {
      get: (sheet) =>
        sheet.protection === null ? null : { allowFormatCells: sheet.protection.allowFormatCells },
    },
  },
  calls: {
    Protect: (sheet, args, host) => {
      if (sheet.protection !== null) {
        throw new HostError('InvalidOperation', 'The sheet is protected already.');
      }
      refusePassword(args.value(1));
      const options = args.value(0);
      const allowFormatCells = isJsonObject(options) && options['allowFormatCells'] === true;
      host.operations.protect('addin', sheet, { allowFormatCells });
    },
    Unprotect: (sheet, args, host) => {
      refusePassword(args.value(0));
      host.operations.protect('addin', sheet, null);
    },
  },
});

function refusePassword(value: unknown): void {
  if (value !== null) throw new HostError('ApiNotFound', 'Passwords are not played here.');
}
