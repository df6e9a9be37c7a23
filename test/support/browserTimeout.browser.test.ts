test('every file of the browser has its minute, also behind others in one process', () => {
  // Where jest keeps it.
  expect(Reflect.get(globalThis, Symbol.for('TEST_TIMEOUT_SYMBOL'))).toBe(60_000);
});
