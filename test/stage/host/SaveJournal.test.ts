import { UnsavableError } from '../../../src/stage/host/SaveJournal';
import { EmbeddedExcel } from '../../../src/stage/host/EmbeddedExcel';
import { cellArea } from '../../../src/core/address/area';
import { saveProblemText } from '../../../src/stage/host/HostError';
import { bookWith } from '../../files/parts';

test('what the file does not take is said with its reason and its place', async () => {
  const signed = bookWith('<row r="1"><c r="A1"><v>1</v></c></row>', {
    '_xmlsignatures/sig1.xml': '<Signature/>',
  });
  const excel = await EmbeddedExcel.open(signed);
  expect(excel.save()).toEqual(signed);
  const [sheet] = excel.workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  excel.operations.enter('user', sheet, cellArea(0, 0), () => ({ value: 2, formula: null }));
  const [change] = excel.unsavable();
  if (change?.code !== 'file') throw new Error('not refused by the file');
  expect(change.sheet).toBe('_xmlsignatures/sig1.xml');
  expect(saveProblemText(change.problem, 'ja')).toMatch(/^_xmlsignatures\/sig1\.xml: 電子署名/);
  expect(() => excel.save()).toThrow(UnsavableError);
  expect(() => excel.save()).toThrow('signed: _xmlsignatures/sig1.xml');
});
