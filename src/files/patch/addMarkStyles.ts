import type { Severity } from '../../core/findings/Finding';
import { SPREADSHEET } from '../xml/namespaces';
import { scanXml, type OpenTag, type Span } from '../xml/scanXml';
import { TextEdits } from '../xml/TextEdits';
import { markDxf } from './markDxf';

/** What a style sheet holds in front of its differential formats, as its schema orders it. */
const IN_FRONT = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles'];

interface Formats {
  readonly prefix: string;
  /** The list of differential formats; null where there is none yet. */
  readonly list: { readonly open: OpenTag; readonly closeStart: number } | null;
  /** Text of each format. */
  readonly texts: readonly string[];
  /** Where a new list belongs. */
  readonly place: number;
}

/**
 * The style sheet with a differential format for each severity, and their numbers; formats that
 * are there already are used again.
 */
export function addMarkStyles(
  part: string,
  text: string,
  severities: readonly Severity[],
): { text: string; styles: Map<Severity, number> } {
  const { prefix, list, texts, place } = readFormats(part, text);
  const known = [...texts];
  const styles = new Map<Severity, number>();
  for (const severity of severities) {
    const wanted = markDxf(prefix, severity);
    const at = known.indexOf(wanted);
    styles.set(severity, at >= 0 ? at : known.push(wanted) - 1);
  }
  const added = known.slice(texts.length).join('');
  if (added === '') return { text, styles };
  const edits = new TextEdits(text);
  const open = `<${prefix}dxfs count="${known.length}">`;
  const close = `</${prefix}dxfs>`;
  if (list === null) edits.insert(place, open + added + close);
  else {
    edits.replace(list.open, open);
    edits.insert(list.closeStart, list.open.selfClosing ? added + close : added);
  }
  return { text: edits.result(), styles };
}

function readFormats(part: string, text: string): Formats {
  const path: OpenTag[] = [];
  const texts: string[] = [];
  let list: Formats['list'] = null;
  let place = 0;
  const prefix = scanXml(part, text, SPREADSHEET, {
    open(tag) {
      path.push(tag);
      if (path.length === 1) place = tag.end;
    },
    text: () => undefined,
    close(name: string, closeTag: Span) {
      const open = path.pop();
      if (open === undefined) return;
      if (path.length === 1 && IN_FRONT.includes(name)) place = closeTag.end;
      if (path.length === 1 && name === 'dxfs') list = { open, closeStart: closeTag.start };
      const isFormat = path.length === 2 && name === 'dxf' && path[1]?.name === 'dxfs';
      if (isFormat) texts.push(text.slice(open.start, closeTag.end));
    },
  });
  return { prefix, list, texts, place };
}
