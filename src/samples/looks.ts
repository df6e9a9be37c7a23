import type { Alignment, Borders, Fill, Font } from '@cj-tech-master/excelts';
import type { Look } from './PlacedCell';

const FACE = '游ゴシック';
const THIN = { style: 'thin', color: { argb: 'FF595959' } } as const;
const BOX: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** How each kind of cell is drawn; a look without a fill has none. */
interface Style {
  readonly font: Partial<Font>;
  readonly fill?: Fill;
  readonly border?: Partial<Borders>;
  readonly alignment: Partial<Alignment>;
  readonly numFmt?: string;
}

/** A solid fill; one without its pattern type would be lost when the file is saved. */
const solid = (argb: string): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
  bgColor: { argb: 'FFFFFFFF' },
});
const middle = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;

export const LOOKS: { readonly [L in Look]: Style } = {
  title: { font: { name: FACE, size: 16, bold: true }, alignment: { vertical: 'middle' } },
  plain: { font: { name: FACE, size: 11, bold: true }, alignment: { vertical: 'middle' } },
  heading: {
    font: { name: FACE, size: 9, bold: true },
    fill: solid('FFD9D9D9'),
    border: BOX,
    alignment: middle,
  },
  caption: {
    font: { name: FACE, size: 9 },
    fill: solid('FFF2F2F2'),
    border: BOX,
    alignment: middle,
  },
  text: {
    font: { name: FACE, size: 9 },
    border: BOX,
    alignment: { vertical: 'top', wrapText: true },
  },
  centred: { font: { name: FACE, size: 9 }, border: BOX, alignment: middle },
  amount: {
    font: { name: FACE, size: 10 },
    border: BOX,
    alignment: { horizontal: 'right', vertical: 'middle', indent: 1 },
    numFmt: '#,##0',
  },
};
