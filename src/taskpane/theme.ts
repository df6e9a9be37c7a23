/** Contrast of body text that must be reached before a colour of Office's is taken (WCAG AAA). */
const READABLE = 7;

/**
 * Follows Office's theme where it has one: light or dark by its background, and its very colours
 * where text stays readable on them. Without one the media queries decide.
 */
export function applyOfficeTheme(): void {
  const theme = officeTheme();
  const root = document.documentElement;
  if (theme === null) return;
  root.dataset['theme'] = luminance(theme.background) < 0.2 ? 'dark' : 'light';
  const isReadable = contrast(theme.background, theme.foreground) >= READABLE;
  root.style.setProperty('--background', isReadable ? theme.background : null);
  root.style.setProperty('--foreground', isReadable ? theme.foreground : null);
}

function officeTheme(): { readonly background: string; readonly foreground: string } | null {
  const theme = readOfficeTheme();
  if (theme === null) return null;
  const { bodyBackgroundColor: background, bodyForegroundColor: foreground } = theme;
  return isHex(background) && isHex(foreground) ? { background, foreground } : null;
}

/** Undefined on the web; some hosts throw instead of answering. */
function readOfficeTheme(): Partial<Office.OfficeTheme> | null {
  try {
    // The typings promise a theme everywhere; the web has none.
    const context: { readonly officeTheme?: Office.OfficeTheme } = Office.context;
    return context.officeTheme ?? null;
  } catch {
    return null;
  }
}

function isHex(color: string | undefined): color is string {
  return color !== undefined && /^#[0-9a-f]{6}$/i.test(color);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2). */
function luminance(color: string): number {
  const channel = (start: number): number => {
    const value = parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
