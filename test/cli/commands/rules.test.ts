import { z } from 'zod';
import { RULES } from '../../../src/core/rules';
import { hakaru } from '../runCli';

const list = z.array(
  z.strictObject({
    id: z.string().regex(/^[A-Z]+-\d\d$/),
    severity: z.enum(['error', 'warning', 'info']),
    ja: z.string().regex(/か$/),
    en: z.string().regex(/\?$/),
    why: z.string().min(1),
    source: z.string().min(1),
  }),
);

test.each([
  ['ja', /。$/],
  ['en', /\.$/],
] as const)('every rule is listed as data, with its reason in %s', async (language, end) => {
  const { code, out, err } = await hakaru('.', 'rules', '--format', 'json', '--lang', language);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const rules = list.parse(JSON.parse(out));
  expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  expect(rules.filter(({ why }) => !end.test(why))).toEqual([]);
});

test('as text each rule has its severity, question, reason and source', async () => {
  const { code, out } = await hakaru('.', 'rules');
  expect(code).toBe(0);
  expect(out).toMatch(
    /^SUM-01 {2} *エラー {2}合計は.*か\n +合計は.*。\n +出典: .*突き合わせ.*\n$/m,
  );
  expect(out.match(/^[A-Z]+-\d\d/gm)).toHaveLength(RULES.length);
});

test('what it does not know is refused', async () => {
  expect(await hakaru('.', 'rules', '--format', 'csv')).toMatchObject({ code: 2, out: '' });
  expect(await hakaru('.', 'rules', 'SUM-01')).toMatchObject({ code: 2, out: '' });
});
