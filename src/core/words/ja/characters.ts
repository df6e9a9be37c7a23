import { quote } from '../format';

/** Where a character stands, told by what is in front of it. */
function behind(before: string): string {
  const seen = quote(before);
  return seen === '' ? '文の先頭' : `「${seen}」の後ろ`;
}

export const characters = {
  'CHAR-01': {
    name: '機種依存文字が使われていませんか',
    messages: {
      dependent: (v: { character: string }) =>
        `機種依存文字「${v.character}」があります。ほかのシステムで文字化けすることがあります。`,
    },
  },
  'CHAR-02': {
    name: '形の似た別の文字が混ざっていませんか',
    messages: {
      lookalike: (v: { written: string; meant: string }) =>
        `「${v.written}」は「${v.meant}」でしょうか。形の似た別の文字のようです。`,
    },
  },
  'CHAR-05': {
    name: '目に見えない文字が入っていませんか',
    messages: {
      noBreakSpace: (v: { before: string }) =>
        `${behind(v.before)}に特殊な空白（U+00A0）があります。ふつうの空白に直してください。`,
      lost: (v: { before: string }) =>
        `${behind(v.before)}に、読めなくなった文字（U+FFFD）があります。元の文字を入れ直してください。`,
      carriageReturn: (v: { before: string }) =>
        `${behind(v.before)}に、余分な改行の文字（U+000D）があります。取り除いてください。`,
      apart: (v: { written: string }) =>
        `「${v.written}」は濁点（半濁点）が別の文字になっています。1文字で書き直してください。`,
      invisible: (v: { before: string; code: string }) =>
        `${behind(v.before)}に、目に見えない文字（${v.code}）があります。取り除いてください。`,
    },
  },
};
