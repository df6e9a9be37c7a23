import { FileProblem } from '../FileProblem';
import type { PartSource } from '../opc/Package';
import { SPREADSHEET } from '../xml/namespaces';
import { readXml } from '../xml/readXml';

/** Codes that stand in no file because every Excel has them; those of dates as a Japanese Excel has them. */
const BUILT_IN: readonly (readonly [first: number, ...codes: string[]])[] = [
  [0, 'General', '0', '0.00', '#,##0', '#,##0.00'],
  [5, '"¥"#,##0;"¥"-#,##0', '"¥"#,##0;[Red]"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00', '"¥"#,##0.00;[Red]"¥"-#,##0.00'],
  [9, '0%', '0.00%', '0.00E+00'],
  [14, 'yyyy/m/d', 'd-mmm-yy', 'd-mmm', 'mmm-yy', 'h:mm', 'h:mm', 'h:mm', 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'ge.m.d', 'ggge"年"m"月"d"日"', 'ggge"年"m"月"d"日"', 'm/d/yy'],
  [
    31,
    'yyyy"年"m"月"d"日"',
    'h"時"mm"分"',
    'h"時"mm"分"ss"秒"',
    'yyyy"年"m"月"',
    'm"月"d"日"',
    'ge.m.d',
  ],
  [37, '#,##0;-#,##0', '#,##0;[Red]-#,##0', '#,##0.00;-#,##0.00', '#,##0.00;[Red]-#,##0.00'],
  [41, '#,##0', '"¥"#,##0', '#,##0.00', '"¥"#,##0.00'],
  [45, 'mm:ss', '[h]:mm:ss', 'mm:ss.0', '##0.0E+0', '@'],
  [50, 'ge.m.d', 'ggge"年"m"月"d"日"', 'yyyy"年"m"月"', 'm"月"d"日"', 'ggge"年"m"月"d"日"'],
  [55, 'yyyy"年"m"月"', 'm"月"d"日"', 'ge.m.d', 'ggge"年"m"月"d"日"'],
];
const GENERAL = 'General';

/** Excel takes no longer one. */
const LONGEST = 255;

/**
 * Codes of number formats by the number of a cell's style. Who cannot read the styles knows none:
 * values are what they are without them.
 */
export function readNumberFormats(part: PartSource): readonly string[] {
  const codes = new Map(
    BUILT_IN.flatMap(([first, ...list]) => list.map((code, at) => [first + at, code] as const)),
  );
  const styles: number[] = [];
  let list: string | null = null;
  let depth = 0;
  try {
    readXml(part, SPREADSHEET, {
      open(name, attributes) {
        depth += 1;
        if (depth === 2) list = name;
        if (depth !== 3) return;
        const number = Number(attributes['numFmtId'] ?? 0);
        if (list === 'numFmts' && name === 'numFmt') {
          codes.set(number, (attributes['formatCode'] ?? GENERAL).slice(0, LONGEST));
        } else if (list === 'cellXfs' && name === 'xf') styles.push(number);
      },
      close() {
        depth -= 1;
      },
    });
  } catch (error) {
    if (error instanceof FileProblem && error.reason === 'damaged') return [];
    throw error;
  }
  return styles.map((number) => codes.get(number) ?? GENERAL);
}
