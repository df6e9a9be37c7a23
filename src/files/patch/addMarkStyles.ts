import type { Severity } from '../../core/findings/Finding';
import { StyleList } from '../styles/StyleList';
import { SPREADSHEET } from '../xml/namespaces';
import { PartEdits } from '../xml/PartEdits';
import { markDxf } from './markDxf';

/**
 * The style sheet with a differential format for each severity, and their numbers; formats that
 * are there already are used again.
 */
export function addMarkStyles(
  part: string,
  text: string,
  severities: readonly Severity[],
): { text: string; styles: Map<Severity, number> } {
  const edits = new PartEdits(part, text, SPREADSHEET, 2);
  const formats = new StyleList(edits, 'dxfs', []);
  const styles = new Map(
    severities.map((severity) => [severity, formats.add(markDxf(edits.prefix, severity))]),
  );
  formats.save();
  return { text: edits.result(), styles };
}
