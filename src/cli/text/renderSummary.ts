import type { Severity } from '../../core/findings/Finding';
import type { Summary } from '../../core/report/report';
import type { TextStyle } from './TextStyle';

/** The last line: what was read and how much was found; only what is there is coloured. */
export function renderSummary(summary: Summary, style: TextStyle): string {
  const count = (severity: Severity, found: number) => {
    const text = style.words.count(severity, found);
    return found === 0 ? text : style.severity[severity](text);
  };
  const { files, programs, errors, warnings, infos, waived } = summary;
  const counts = [
    count('error', errors),
    count('warning', warnings),
    count('info', infos),
  ] as const;
  const line = style.words.summary(files, programs, ...counts);
  return waived === 0 ? `${line}\n` : `${line} · ${style.words.waivedCount(waived)}\n`;
}
