import fc from 'fast-check';
import { MARK_STYLES } from '../../../../src/core/plan/marks';
import { darkColor } from '../../../../src/stage/workbench/grid/CellElement';

const byte = fc.integer({ min: 0, max: 255 });
const hex = (value: number) => value.toString(16).padStart(2, '0');

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

test('white paper becomes deep grey, black ink becomes almost white', () => {
  expect(darkColor('#FFFFFF')).toBe('#1f1f1f');
  expect(darkColor('#000000')).toBe('#f5f5f5');
});

test('every colour has a dark one', () => {
  fc.assert(
    fc.property(byte, byte, byte, (...channels) => {
      expect(darkColor(`#${channels.map(hex).join('')}`)).toMatch(/^#[0-9a-f]{6}$/);
    }),
  );
});

test.each(Object.entries(MARK_STYLES))('the %s mark stays legible', (_severity, style) => {
  expect(contrast(style.fill, style.color)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(darkColor(style.fill), darkColor(style.color))).toBeGreaterThanOrEqual(4.5);
});
