/** What the form's own texts are made of: 職員　　人, 歳出予算額　　百万円（うち一般財源　　百万円）. */
const OWN_WORDS =
  /職員|正規|常勤|非常勤|嘱託|再任用|任期付|会計年度任用|臨時|派遣|人|歳出|予算額|決算額|見込|うち|内|一般財源|主なもの|[千百]?万?円|[0０\s.．,，、・:：（）()【】〈〉<>[\]「」＋+／/]/g;

/** Whether a text says nothing but what the form prints itself: no digit but 0. */
export function isOwnText(text: string): boolean {
  return text.replace(OWN_WORDS, '') === '';
}
