import { renderFile } from '../../src/cli/formats/text';
import { textStyle } from '../../src/cli/text/TextStyle';
import type { FindingReport } from '../../src/core/report/fileReport';
import { finding, report } from './formats/reports';

function linesOf(...findings: readonly FindingReport[]): string[] {
  const checked = { report: report({ findings: [...findings] }), owners: findings.map(() => null) };
  return renderFile(checked, textStyle('ja', false)).split('\n');
}

test('the second sentence stands on the next line, below the first', () => {
  const lines = linesOf(
    finding({ message: '合計が違います。', hint: 'ヒトが21なら\u001b合います。' }),
  );
  const at = lines.findIndex((line) => line.endsWith('合計が違います。'));
  expect(lines[at + 1]?.trim()).toBe('ヒトが21なら合います。');
  // エラー takes six columns and three characters.
  expect(lines[at + 1]?.search(/\S/)).toBe((lines[at] ?? '').indexOf('合計') + 3);
});

test('without one there is no line for it', () => {
  const [plain, hinted] = [linesOf(finding({})), linesOf(finding({ hint: '端数です。' }))];
  expect(hinted).toHaveLength(plain.length + 1);
});
