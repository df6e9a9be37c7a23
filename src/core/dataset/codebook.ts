import type { Profile } from '../profile/Profile';
import { type DatasetColumn, datasetColumns } from './datasetSchema';

const TYPES: { readonly [T in DatasetColumn['type']]: string } = {
  text: '文字列',
  whole: '整数',
  number: '数値',
  boolean: '真偽',
};

/** The codebook of the data as Markdown: every column, then every code. */
export function codebook(profile: Profile): string {
  const columns = datasetColumns(profile).map(({ key, title, type, isNullable, description }) =>
    line(key, title, TYPES[type], isNullable ? '空欄あり' : '必ずある', description),
  );
  const codes = profile.methods.map(({ code, label, aliases }) =>
    line(code, label, aliases.join('、')),
  );
  return [
    '# コードブック',
    '',
    '1行が1事業、1セルが1つの値です。金額は百万円、該当なしと空欄を区別します。',
    '',
    line('列', '表の見出し', '型', '空欄', '内容'),
    line('---', '---', '---', '---', '---'),
    ...columns,
    '',
    '## 改善・改革の手法',
    '',
    line('コード', '名称', '別名'),
    line('---', '---', '---'),
    ...codes,
    '',
  ].join('\n');
}

function line(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
