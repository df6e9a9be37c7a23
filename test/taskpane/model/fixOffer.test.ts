import fc from 'fast-check';
import { changedPart, visible } from '../../../src/taskpane/model/fixOffer';

test('short texts are shown whole', () => {
  expect(changedPart('⑥ 整理統合', '⑥ ICT活用')).toEqual(['⑥ 整理統合', '⑥ ICT活用']);
  expect(changedPart('', '109')).toEqual(['', '109']);
});

test('long ones as far as they differ, with a little around', () => {
  const [now, then] = changedPart(
    `歳出決算額83百万（うち一般財源83百万円）${'あ'.repeat(40)}`,
    `歳出決算額83百万円（うち一般財源83百万円）${'あ'.repeat(40)}`,
  );
  expect(now).toBe('…算額83百万（うち一般財…');
  expect(then).toBe('…算額83百万円（うち一般財…');
});

test('what cannot be seen is named', () => {
  expect(visible('A\u00a0B\u200bC\nD\r')).toBe('A[U+00A0]B[U+200B]C⏎D[U+000D]');
});

test('no character is cut in two, whatever the texts hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      for (const text of changedPart(before, after)) expect(text).not.toMatch(/\p{Cs}/u);
    }),
  );
});
