import { code06 } from '../../../src/core/rules/CODE-06';
import { withoutTitle } from '../../support/programs';
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
  'a text directly below a direction continues it': {
    cells: {
      methods: [
        ['⑥ ICT活用', '進める。'],
        [null, '広げる。'],
        [null, '確かめる。'],
      ],
    },
  },
  'so it does below one without a method, which is told once': {
    cells: {
      methods: [
        [null, '進める。'],
        [null, '広げる。'],
      ],
    },
    found: [{ at: 'M3', key: 'noCode', values: { written: '進める。' } }],
  },
  'behind a gap a text is another': {
    cells: {
      methods: [
        ['⑥ ICT活用', '進める。'],
        [null, null],
        [null, '広げる。'],
      ],
    },
    found: [{ at: 'M5', key: 'noCode', values: { written: '広げる。' } }],
  },
  'neither method nor direction': { cells: { methods: [] } },
  'a sheet without the column of methods': { cells: withoutTitle('改善・改革の手法', {}) },
  'a direction without a method': {
    cells: { methods: [[null, '見直しを進める。']] },
    found: [{ at: 'M3', key: 'noCode', values: { written: '見直しを進める。' } }],
  },
});
