import type { YearMention } from './yearMentions';

/** Words of what is yet to come. */
const AHEAD = /計画|目標|予定|見込|見通|目指|予算|要求|次年度|来年度|翌年度/;
const LONGEST_HEADING = 60;
/** A line break, 。 or the heading that starts a part. */
const BREAK = /[\r\n。【]/g;

/**
 * Says of a text's years, asked in order, whether their sentence or the 【heading】 above it is
 * about a plan. Goes through the text once.
 */
export function aheadIn(text: string): (mention: YearMention) => boolean {
  let start = 0;
  let end = -1;
  let sentence = false;
  let heading = false;
  const next = (): void => {
    start = end + 1;
    if (end >= 0 && text.charAt(end) === '【') {
      const title = text.slice(start, start + LONGEST_HEADING);
      heading = AHEAD.test(title.slice(0, Math.max(0, title.indexOf('】'))));
    }
    BREAK.lastIndex = start;
    end = BREAK.exec(text)?.index ?? text.length;
    sentence = AHEAD.test(text.slice(start, end));
  };
  return ({ span }) => {
    while (end < span.start && end < text.length) next();
    return sentence || heading;
  };
}
