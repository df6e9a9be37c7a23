import { code06 } from '../../../src/core/rules/CODE-06';
import { testRule } from '../../support/testRule';

testRule(code06, {
  'a code, an unknown one and one in another notation': {
    cells: {
      methods: [
        ['⑥ ICT活用', '進める。'],
        ['⑨', '進める。'],
        ['(6)', '進める。'],
      ],
    },
  },
  'neither method nor direction': { cells: { methods: [] } },
  'a direction without a method': {
    cells: { methods: [[null, '見直しを進める。']] },
    found: [{ at: 'M3', key: 'noCode', values: { written: '見直しを進める。' } }],
  },
});
