import { type Reason, REASONS, renderReason } from '../../../src/core/facts/reasons';

test('every reason says in both languages which cell it is about, and no more than that it is open', () => {
  for (const key of Object.keys(REASONS) as Reason['key'][]) {
    const reason = { key, values: { what: 'モノ' } };
    expect(renderReason(reason, 'ja')).toMatch(/^「モノ」.*確かめられませんでした。$/);
    expect(renderReason(reason, 'en')).toMatch(/“モノ”.*(?:verified|not known)\.$/);
  }
});
