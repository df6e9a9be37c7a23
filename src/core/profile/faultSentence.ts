import type * as z from '../schema/zod';

/** What is wrong with a piece of a profile, for whoever wrote it. */
export function faultSentence(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_type') {
    return issue.input === undefined ? '必要な項目がありません' : typeSentence(issue.expected);
  }
  if (issue.code === 'too_small') {
    return issue.origin === 'string' || issue.origin === 'array'
      ? '空にはできません'
      : `${String(issue.minimum)}以上の数を入れてください`;
  }
  if (issue.code === 'too_big') {
    return issue.origin === 'string'
      ? `${String(issue.maximum)}文字で入れてください`
      : `${String(issue.maximum)}以下の数を入れてください`;
  }
  if (issue.code === 'invalid_value') {
    return `${issue.values.map(String).join('、')} のどれかを入れてください`;
  }
  return '正しい値ではありません';
}

function typeSentence(expected: string): string {
  switch (expected) {
    case 'string':
      return '文字列を入れてください';
    case 'number':
      return '数を入れてください';
    case 'int':
      return '整数を入れてください';
    case 'boolean':
      return 'true か false を入れてください';
    case 'array':
      return '［ ］で囲んだ一覧を入れてください';
    default:
      return '｛ ｝で囲んだ項目の組を入れてください';
  }
}
