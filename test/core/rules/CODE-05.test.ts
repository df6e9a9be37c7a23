import { code05 } from '../../../src/core/rules/CODE-05';
import { withoutTitle } from '../../support/programs';
import { testRule } from '../../support/testRule';

testRule(code05, {
  'a direction of its own': {
    cells: {
      methods: [
        ['③ 整理統合', '統合する。'],
        ['⑤ 連携・協働', '連携する。'],
      ],
    },
  },
  'one direction that all share': {
    cells: {
      methods: [
        ['③ 整理統合', '進める。'],
        ['⑤ 連携・協働', null],
      ],
    },
  },
  'one that goes on below, which all share': {
    cells: {
      methods: [
        ['③ 整理統合', '二つとも'],
        [null, '進める。'],
        ['⑤ 連携・協働', null],
      ],
    },
  },
  'a sheet without the column': {
    cells: withoutTitle('今後の方向性', { methods: [['⑥ ICT活用', null]] }),
  },
  'no method': { cells: { methods: [] } },
  'one method of several has no direction': {
    cells: {
      methods: [
        ['③ 整理統合', '統合する。'],
        [' ⑤ 連携・協働\n', null],
        ['⑧ その他', '続ける。'],
      ],
    },
    found: [{ at: 'L4', key: 'noDirection', values: { written: '⑤ 連携・協働' } }],
  },
  'the only method has no direction': {
    cells: { methods: [['⑥ ICT活用', null]] },
    found: [{ at: 'L3', key: 'noDirection', values: { written: '⑥ ICT活用' } }],
  },
});
