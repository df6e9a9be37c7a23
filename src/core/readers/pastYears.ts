import { aheadIn } from './aheadIn';
import { ordinalOf } from './ordinals';
import { readYears } from './yearMentions';

/** 過去5年間 with the years listed behind it. */
export interface PastYears {
  /** As written: `過去5年間`. */
  readonly written: string;
  readonly promised: number;
  /** Different years in the list. */
  readonly listed: number;
}

const PAST = /過去\s{0,3}([0-9０-９]{1,2}|[一二三四五六七八九十])\s{0,3}(?:年間|[かカヵヶケ箇]年)/g;
/** The list ends with the next heading or an empty line. */
const END = /【|\n\s*\n/;
const HIRAGANA = /^[\s）)\]］】〕]*[ぁ-ん]/;

/** Every 過去N年間 that a list of years follows; a year in a sentence (平成28年度は…) is no list. */
export function readPastYears(text: string): PastYears[] {
  const heads = [...text.matchAll(PAST)];
  return heads.flatMap((head, i) => {
    const from = head.index + head[0].length;
    const to = heads[i + 1]?.index ?? text.length;
    const listed = countListed(text.slice(from, to));
    const promised = count(head[1] ?? '');
    return listed < 2 ? [] : [{ written: head[0], promised, listed }];
  });
}

function countListed(text: string): number {
  const end = text.search(END);
  const list = end < 0 ? text : text.slice(0, end);
  const isAhead = aheadIn(list);
  const years = new Set<number>();
  for (const mention of readYears(list)) {
    if (isAhead(mention) || mention.inRange) continue;
    if (!HIRAGANA.test(list.slice(mention.span.end, mention.span.end + 4))) years.add(mention.year);
  }
  return years.size;
}

function count(digits: string): number {
  return ordinalOf(digits) ?? Number(digits.normalize('NFKC'));
}
