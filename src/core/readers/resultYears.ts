import { ordinalOf } from '../text/notation';
import { aheadIn } from './aheadIn';
import { readYears, type YearMention } from './yearMentions';

/** Words of what only began then: a figure behind them may be of any year. */
const EVENT =
  /開始|開設|開館|開園|開校|開所|開業|開通|オープン|スタート|稼働|策定|導入|設置|制定|施行|改正|改定|創設|新設|設立|着手|着工|供用|竣工|完成|発足/;
/** How many there are on a day, which may be of any year; the days of years gone by are no results. */
const AS_OF = /^[\s）)]{0,3}(?:当初|[期年月]?末日?)?の?(?:現在|時点)/;
const AS_OF_BEFORE = /(?:現在|時点)[\s（(：:]{0,3}$/;
/** A survey is made every few years; how many were made is a result. */
const SURVEY = /^[^0-9０-９。\r\n]{0,12}?(?:調査|センサス|統計)(?!件数|数|回|員|費|実施)/;
const SURVEY_BEFORE = /(?:調査|センサス|統計)[^。、\r\n]{0,6}[（(［[]\s{0,3}$/;
const LONGEST_LEAD = 16;
const RESULT = /[0-9０-９]|実績|決算|現在|時点/;
/** Nothing but a bracket or colon: the year is a heading, or stands behind its figure. */
const BARE = /^[\s）)\]］】〕〉》:：]*$/;
const HEADING = /(?:実績|取り?組み?|成果|効果|状況|結果|推移)[\s）)\]］】〕〉》:：]{0,4}$/;
const SENTENCE_END = /[\r\n。]/;
const LONGEST_REST = 200;

/** The years for which a text of results names one; ranges, plans, beginnings, stocks on a day and surveys do not count. */
export function readResultYears(text: string): YearMention[] {
  const years = readYears(text);
  const isAhead = aheadIn(text);
  return years.filter((year, i) => {
    if (isAhead(year) || year.inRange) return false;
    const rest = restOf(text, year, years[i + 1]);
    if (EVENT.test(rest) || isElsewhen(text, year, rest)) return false;
    return BARE.test(rest) || RESULT.test(rest) || HEADING.test(rest);
  });
}

/** Whether a year dates a stock or a survey. */
function isElsewhen(text: string, { span }: YearMention, rest: string): boolean {
  if (AS_OF.test(rest) || SURVEY.test(rest)) return true;
  const lead = text.slice(Math.max(0, span.start - LONGEST_LEAD), span.start);
  return AS_OF_BEFORE.test(lead) || SURVEY_BEFORE.test(lead);
}

/** What the sentence says behind a year, up to the next; years of one series share it. */
function restOf(text: string, { span }: YearMention, next: YearMention | undefined): string {
  const { end } = span;
  const limit = next !== undefined && next.span.start >= end ? next.span.start : text.length;
  const rest = text.slice(end, Math.min(limit, end + LONGEST_REST));
  const stop = rest.search(SENTENCE_END);
  return stop < 0 ? rest : rest.slice(0, stop);
}

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
