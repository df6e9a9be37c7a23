/** Colours of Excel's own theme, in the order in which cells refer to them. */
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
] as const;

const SCHEME = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Twelve colours `RRGGBB` by theme index; what the part does not say is Excel's own. */
export function themeColors(xml: string | null): readonly string[] {
  return OFFICE_THEME.map((own, index) => {
    const name = SCHEME[index] ?? '';
    const found = new RegExp(
      `<a:${name}>[\\s\\S]*?(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"`,
    ).exec(xml ?? '');
    return found?.[1]?.toUpperCase() ?? own;
  });
}

/** A theme colour made lighter (tint above 0, up to 1) or darker (below 0). */
export function tinted(color: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const mixed = parts.map((part) =>
    Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint),
  );
  return mixed
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
