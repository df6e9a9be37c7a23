import { Axis } from '../../../../src/stage/workbench/grid/Axis';
import type { CellView } from '../../../../src/stage/workbench/grid/GridSheet';
import { shownText } from '../../../../src/stage/workbench/grid/drawRow';

const columns = new Axis(6, () => 50);
const style: CellView['style'] = {
  fill: null,
  color: null,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  fontName: null,
  fontSize: 11,
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  stacked: false,
  lines: { top: null, right: null, bottom: null, left: null },
};
const area = { top: 0, left: 0, bottom: 0, right: 0 };

function shown(view: Partial<CellView>, taken: readonly number[] = []) {
  const full: CellView = { text: '', kind: 'text', style, mark: null, note: null, ...view };
  return shownText(full, area, 50, 1, { columns, isFree: (at) => !taken.includes(at) });
}

test('text runs over into free cells, as far as it needs', () => {
  expect(shown({ text: '行政改革推進課' }).width).toBe(150);
  expect(shown({ text: '行政改革推進課' }, [2]).width).toBe(100);
  expect(shown({ text: '行政改革推進課' }, [1]).width).toBe(50);
});

test('wrapped text stays in its cell', () => {
  const wrapped = shown({ text: '行政改革推進課', style: { ...style, wrap: true } });
  expect(wrapped).toEqual({ text: '行政改革推進課', width: 50 });
});

test('unwrapped text stands on one line', () => {
  expect(shown({ text: 'ヒ\nト' }).text).toBe('ヒト');
});

test('a number that does not fit shows as ###, one that fits as it is', () => {
  expect(shown({ text: '123456789012', kind: 'number' }).text).toMatch(/^#+$/);
  expect(shown({ text: '1,539', kind: 'number' })).toEqual({ text: '1,539', width: 50 });
});
