/** Colours by the names of the theme's scheme, in its order. */
const COLORS = {
  dk1: '000000',
  lt1: 'FFFFFF',
  dk2: '243A4F',
  lt2: 'EEF1F4',
  accent1: '1F5A8C',
  accent2: 'C8672B',
  accent3: '7A7F85',
  accent4: 'D9A521',
  accent5: '3F8FA6',
  accent6: '5B8C3A',
  hlink: '0B57A4',
  folHlink: '6B3FA0',
};

/** A theme that a workbook's fonts and colours refer to: Japanese fonts, and plain fills. */
export function themeXml(): string {
  const colors = Object.entries(COLORS).map(
    ([name, color]) => `<a:${name}><a:srgbClr val="${color}"/></a:${name}>`,
  );
  const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const lines = [6350, 12700, 19050].map((width) => `<a:ln w="${width}">${solid}</a:ln>`);
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Hakaru">' +
    `<a:themeElements><a:clrScheme name="Hakaru">${colors.join('')}</a:clrScheme>` +
    `<a:fontScheme name="Hakaru">${font('major', '游ゴシック Light')}${font('minor', '游ゴシック')}` +
    '</a:fontScheme><a:fmtScheme name="Hakaru">' +
    `<a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${lines.join('')}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>` +
    `<a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}

function font(kind: 'major' | 'minor', name: string): string {
  return (
    `<a:${kind}Font><a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface=""/>` +
    `<a:font script="Jpan" typeface="${name}"/></a:${kind}Font>`
  );
}
