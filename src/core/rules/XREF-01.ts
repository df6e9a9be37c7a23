import { present } from '../facts/cells';
import { foldName } from '../text/foldText';
import { isDitto } from '../readers/ditto';
import { isNil } from '../readers/nil';
import type { Program } from '../records/Program';
import { textOf } from '../snapshot/CellValue';
import { clip, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

interface Repeated {
  readonly name: string;
}

interface Elsewhere extends Repeated {
  /** The other workbook's bureau, or its file. */
  readonly where: string;
}

/** No 事務事業名 twice in the book, whatever its width and spaces. */
export const xref01 = defineRule({
  id: 'XREF-01',
  severity: 'warning',
  source: 'form',
  asks: {
    ja: '同じ事務事業名が2つありませんか',
    en: 'Is every name of a program used once?',
  },
  messages: {
    repeated: worded(
      (v: Repeated) => `事務事業名「${quote(v.name)}」は、このブックの別の事業にも使われています。`,
      (v) => `Another program of this workbook has the name "${quote(v.name)}" too.`,
      () => '同じ名称がほかにも',
      () => 'same name elsewhere',
    ),
    /** Seen only where several workbooks are added up. */
    elsewhere: worded(
      (v: Elsewhere) =>
        `事務事業名「${quote(v.name)}」は、別のブック（${v.where}）の事業にも使われています。`,
      (v) => `A program of another workbook (${v.where}) has the name "${quote(v.name)}" too.`,
      (v) => `別ブックにも（${clip(v.where, 7)}）`,
      (v) => `also in ${clip(v.where, 8)}`,
    ),
  },

  check({ programs, profile }) {
    const firsts = new Map<string, Program>();
    return programs.flatMap((own, program) => {
      const { cell, value } = own.fields.name;
      const name = textOf(value);
      if (name === null || isNil(name, profile) || isDitto(name) || !own.isCounted) return [];
      const key = `${own.scope}\n${foldName(name)}`;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, own);
      if (first === undefined || cell === null) return [];
      const related = present(first.fields.name.cell);
      return [{ cell, related, program, key: 'repeated' as const, values: { name }, actual: name }];
    });
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '同じ名称の事業が2つあると、二重に集計されたり、どちらの説明か分からなくなったりします。',
          en: 'Two programs of one name may be counted twice, or be taken for each other.',
        },
        good: [{ name: '職員研修' }, { name: '職員の健康管理' }],
        bad: [{ name: '職員研修' }, { name: '職員研修' }],
      }
    : null,
});
