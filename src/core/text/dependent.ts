/**
 * Kanji that IBM and NEC added to JIS X 0208 and that another set may lack (髙, 德); those that Unicode
 * keeps apart from its others (﨑, 神) go by their range.
 */
const EXTENSION =
  '纊褜鍈銈蓜俉炻昱棈鋹曻彅丨仡仼伀伃伹佖侒侊侚侔俍偀倢俿倞偆偰偂傔僴僘兊兤冝冾凬刕劜劦勀勛匀' +
  '匇匤卲厓厲叝咜咊咩哿喆坙坥垬埈埇增墲夋奓奛奝奣妤妺孖寀甯寘寬尞岦岺峵崧嵓嵂嵭嶸嶹巐弡弴彧德' +
  '忞恝悅悊惞惕愠惲愑愷愰憘戓抦揵摠撝擎敎昀昕昻昉昮昞昤晥晗晙晳暙暠暲暿曺朎杦枻桒柀栁桄棏楨榘' +
  '槢樰橫橆橳橾櫢櫤毖氿汜沆汯泚洄涇浯涖涬淏淸淲淼渹湜渧渼溿澈澵濵瀅瀇瀨炅炫焏焄煜煆煇燁燾犱犾' +
  '猤獷玽珉珖珣珒琇珵琦琪琩琮瑢璉璟甁畯皂皜皞皛皦睆劯砡硎硤硺礰禔禛竑竧竫箞絈絜綷綠緖繒罇羡茁' +
  '荢荿菇菶葈蒴蕓蕙蕫薰蠇裵訒訷詹誧誾諟諶譓譿賰賴贒赶軏遧郞鄕鄧釚釗釞釭釮釤釥鈆鈐鈊鈺鉀鈼鉎鉙' +
  '鉑鈹鉧銧鉷鉸鋧鋗鋙鋐鋕鋠鋓錥錡鋻錞鋿錝錂鍰鍗鎤鏆鏞鏸鐱鑅鑈閒隝隯霳霻靃靍靏靑靕顗顥餧馞驎髙' +
  '髜魵魲鮏鮱鮻鰀鵰鵫鸙黑';

/** What nearly every Japanese text is made of, but for the extension. */
const EVERYDAY = /[\n -~\u3000-\u3096\u309d-\u30fe\u4e00-\u9fff\uff01-\uff60]/;
const UNITS = 0x10000;

let unusual: Uint8Array | null = null;

/** By UTF-16 unit, whether it is beyond everyday texts: every text of a workbook is looked through. */
function makeUnusual(): Uint8Array {
  const table = new Uint8Array(UNITS);
  for (let code = 0; code < UNITS; code++) {
    if (!EVERYDAY.test(String.fromCharCode(code))) table[code] = 1;
  }
  for (const character of EXTENSION) table[character.charCodeAt(0)] = 1;
  return table;
}

/** Whether a text holds a character beyond kana, everyday kanji, ASCII and full-width forms. */
export function isUnusual(text: string): boolean {
  unusual ??= makeUnusual();
  for (let i = 0; i < text.length; i++) if (unusual[text.charCodeAt(i)] === 1) return true;
  return false;
}

/**
 * 機種依存文字: circled, bracketed and Roman numerals, units and words in one square, №, ℡; kanji of the
 * extension, compatibility forms, radicals, kanji of four bytes (𠮷); a city’s own characters; and any
 * character of which one certain shape is asked for (葛󠄀).
 */
const DEPENDENT = new RegExp(
  '[\\u2116\\u2121\\u2160-\\u217f\\u2460-\\u24ff\\u2776-\\u2793\\u2e80-\\u2fdf\\u3220-\\u32fe\\u3300-\\u33ff' +
    '\\ue000-\\uf8ff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}\\u{f0000}-\\u{10ffff}' +
    `${EXTENSION}][\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]?|.?[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]`,
  'gsu',
);

/** The 機種依存文字 of a text, each once, in the order in which they come. */
export function dependentIn(text: string): string[] {
  return [...new Set(text.match(DEPENDENT) ?? [])];
}
