import { planWaivers } from '../../../src/core/waivers/planWaivers';
import { readWaivers } from '../../../src/core/waivers/readWaivers';
import type { Waiver } from '../../../src/core/waivers/Waiver';
import { parseWaiverXml, waiverXml } from '../../../src/core/waivers/waiverXml';

const waiver = (column: string, reason: string, at = '2017-04-01'): Waiver => ({
  rule: 'SUM-01',
  sheet: '総務局',
  program: null,
  column,
  hash: '0123456789abcdef',
  reason,
  at,
});
const part = (id: string, ...waivers: readonly Waiver[]) => ({ id, xml: waiverXml(waivers) });

test('several parts are united; the later day counts, and what is not in order is named', () => {
  const store = readWaivers([
    part('1', waiver('I', '新しい', '2017-05-01'), waiver('H', '別')),
    { id: '2', xml: '<waivers xmlns="urn:hakaru:waivers:1">こわれた</waivers>' },
    part('3', waiver('I', '古い'), waiver('J', '三つ目')),
  ]);
  expect(store.waivers.map(({ reason }) => reason)).toEqual(['新しい', '別', '三つ目']);
  expect(store.parts.map(({ id }) => id)).toEqual(['1', '3']);
  expect(store.unreadable).toEqual(['2']);
});

test('writing leaves one part of those that are in order, and none for no waivers', () => {
  const broken = { id: '2', xml: '' };
  const store = readWaivers([broken, part('1', waiver('I', '一')), part('3')]);
  const plan = planWaivers(store, store.waivers);
  expect(plan.write?.id).toBe('1');
  expect(parseWaiverXml(plan.write?.xml ?? '')).toEqual(store.waivers);
  expect(plan.drop).toEqual(['3']);
  expect(planWaivers(store, [])).toEqual({ write: null, drop: ['1', '3'] });
  expect(planWaivers(readWaivers([broken]), store.waivers)).toMatchObject({
    write: { id: null },
    drop: [],
  });
});
