import { attributesXml } from '../xml/attributesXml';
import { lineXml, percent, textLook, titleXml } from './textXml';

const LINE = `<c:spPr>${lineXml(0.75, '595959')}</c:spPr>`;
const GRID = `<c:majorGridlines><c:spPr>${lineXml(0.5, 'D0D0D0')}</c:spPr></c:majorGridlines>`;
const UPRIGHT = -5_400_000;

/** The pair of axes that a group of series stands on. */
export interface Axes {
  readonly category: number;
  readonly value: number;
}

export const FIRST_AXES: Axes = { category: 1, value: 2 };
export const SECOND_AXES: Axes = { category: 3, value: 4 };

/**
 * Names along the foot, or down the side from the top where bars lie.
 * @param isLevel whether they are so few that they are broken into lines, not turned
 * @param form 0 transitional, 1 strict
 */
export function categoryAxis(
  { category, value }: Axes,
  isSideways: boolean,
  isLevel: boolean,
  form: 0 | 1,
): string {
  const order = isSideways ? 'maxMin' : 'minMax';
  return (
    `<c:catAx><c:axId val="${category}"/><c:scaling><c:orientation val="${order}"/></c:scaling>` +
    `<c:delete val="${category === SECOND_AXES.category ? 1 : 0}"/>` +
    `<c:axPos val="${isSideways ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `${LINE}${textLook(900, isLevel)}<c:crossAx val="${value}"/><c:crosses val="autoZero"/>` +
    `<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="${percent(100, form)}"/>` +
    '<c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

/** Figures; the second axis stands at the right, without lines of its own. */
export function valueAxis(
  { category, value }: Axes,
  isSideways: boolean,
  title: string,
  numberFormat: string,
): string {
  const isSecond = value === SECOND_AXES.value;
  const format = attributesXml({ formatCode: numberFormat, sourceLinked: '0' });
  const side = isSecond ? 'r' : 'l';
  return (
    `<c:valAx><c:axId val="${value}"/><c:scaling><c:orientation val="minMax"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isSideways ? 'b' : side}"/>${isSecond ? '' : GRID}` +
    (title === '' ? '' : titleXml(title, 900, isSideways ? 0 : UPRIGHT)) +
    `<c:numFmt${format}/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/>${LINE}${textLook(900)}<c:crossAx val="${category}"/>` +
    // The names of lying bars run from the top: their far end is the foot.
    `<c:crosses val="${isSecond || isSideways ? 'max' : 'autoZero'}"/>` +
    '<c:crossBetween val="between"/></c:valAx>'
  );
}
