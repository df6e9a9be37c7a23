import type { Severity } from '../../core/findings/Finding';
import type { Summary, Unread } from '../../core/report/report';
import { printable } from '../../core/words/format';
import type { TextStyle } from './TextStyle';

/** The last line: what was read and how much was found; only what is there is coloured. */
export function renderSummary(
  summary: Summary,
  unread: readonly Unread[],
  style: TextStyle,
): string {
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
  const beside = [
    ...(waived === 0 ? [] : [style.words.waivedCount(waived)]),
    ...(unread.length === 0 ? [] : [style.severity.error(style.words.unreadCount(unread.length))]),
  ];
  return `${[line, ...beside].join(' · ')}\n`;
}

/** What was asked for and not read, a line each, with a blank line before; '' for nothing. */
export function renderUnread(unread: readonly Unread[], { words, bold }: TextStyle): string {
  if (unread.length === 0) return '';
  const lines = unread.map(({ file, reason }) => `  ${printable(file)}: ${printable(reason)}`);
  return ['', bold(words.unread), ...lines, ''].join('\n');
}
