/** A wildcard's folder, in which it begins, and its parts between slashes. */
export interface GlobPattern {
  readonly base: string;
  readonly segments: readonly string[];
}

const WILD = /[*?[{]/;

export function isGlob(text: string): boolean {
  return WILD.test(text);
}

/** `提出/{a,b}/**` as its patterns without braces: `*`, `?`, `[…]`, and `**` for any folders. */
export function globPatterns(text: string): GlobPattern[] {
  const slashed = process.platform === 'win32' ? text.replaceAll('\\', '/') : text;
  return withoutBraces(slashed).map((pattern) => {
    const parts = pattern.split('/');
    const found = parts.findIndex((part) => WILD.test(part));
    const wild = found < 0 ? parts.length - 1 : found;
    const base = parts.slice(0, wild).join('/');
    const isRoot = wild > 0 && base === '';
    return {
      base: isRoot ? '/' : base,
      segments: parts.slice(wild).filter((part) => part !== ''),
    };
  });
}

function withoutBraces(pattern: string): string[] {
  const [whole, before = '', inner = '', after = ''] =
    /^(.*?)\{([^{}]*)\}(.*)$/s.exec(pattern) ?? [];
  if (whole === undefined) return [pattern];
  return inner.split(',').flatMap((choice) => withoutBraces(before + choice + after));
}

/** Names that a part of a pattern matches, in capitals or not. A bracket that means nothing is one. */
export function segmentPattern(segment: string): RegExp {
  const source = segment
    .normalize()
    .replace(/\[(!?)([^\]]+)\]|[*?]|[^*?[]+|\[/gs, (part, not?: string, set?: string) => {
      if (part === '*' || part === '**') return '.*';
      if (part === '?') return '.';
      if (set === undefined) return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      const inner = set.replace(/[\\^[]/g, '\\$&').replace(/(.)-(.)/gsu, inOrder);
      return `[${not === '' ? '' : '^'}${inner}]`;
    });
  return new RegExp(`^${source}$`, 'isu');
}

/** A range the wrong way round is its two ends and the hyphen. */
function inOrder(range: string, from: string, to: string): string {
  return from <= to ? range : `${from}\\-${to}`;
}
