import { escapeXml } from '../xml/escapeXml';

const INK = '262626';

/** A text of a chart, in hundredths of points. */
function richText(text: string, size: number, isBold: boolean, rotation: number): string {
  const face = `lang="ja-JP" sz="${size}" b="${isBold ? 1 : 0}"`;
  return (
    `<c:tx><c:rich><a:bodyPr rot="${rotation}" vert="horz"/><a:lstStyle/><a:p>` +
    `<a:pPr><a:defRPr sz="${size}" b="${isBold ? 1 : 0}"/></a:pPr>` +
    `<a:r><a:rPr ${face}>${solid(INK)}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>` +
    '</a:p></c:rich></c:tx>'
  );
}

/** How texts look that a chart makes itself; turned as Excel sees fit where nothing is said. */
export function textLook(size: number, isLevel = false): string {
  return (
    `<c:txPr><a:bodyPr${isLevel ? ' rot="0" vert="horz"' : ''}/>` +
    '<a:lstStyle/><a:p><a:pPr>' +
    `<a:defRPr sz="${size}">${solid(INK)}</a:defRPr></a:pPr><a:endParaRPr lang="ja-JP"/></a:p></c:txPr>`
  );
}

export function titleXml(text: string, size: number, rotation = 0): string {
  return `<c:title>${richText(text, size, size >= 1200, rotation)}<c:overlay val="0"/></c:title>`;
}

/** A fill of one colour, `RRGGBB`. */
export function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

/** A line, in points. */
export function lineXml(width: number, color: string): string {
  return `<a:ln w="${Math.round(width * 12_700)}">${solid(color)}</a:ln>`;
}

/**
 * A share of a hundred, which strict files write with its sign.
 * @param form 0 transitional, 1 strict
 */
export function percent(value: number, form: 0 | 1): string {
  return form === 1 ? `${value}%` : String(value);
}
