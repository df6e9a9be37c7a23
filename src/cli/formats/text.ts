import { renderFile } from '../text/renderFile';
import { renderSummary, renderUnread } from '../text/renderSummary';
import { textStyle } from '../text/TextStyle';
import type { Format } from './ReportWriter';

/** For reading on a terminal. */
export const text: Format = ({ language, color, out }) => {
  const style = textStyle(language, color);
  return {
    add: (checked) => out(renderFile(checked, style)),
    end: (summary, unread) => {
      const missing = renderUnread(unread, style).trimStart();
      if (missing !== '') out(`${missing}\n`);
      out(renderSummary(summary, unread, style));
    },
  };
};
