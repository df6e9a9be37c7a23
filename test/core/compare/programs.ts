import { NO_TERMS } from '../../../src/core/summary/toSummarySource';
import type { SummaryProgram } from '../../../src/core/summary/SummarySource';

/** A program of a summary; what is left out is as in a sound one. */
export function programOf(change: Partial<SummaryProgram>): SummaryProgram {
  const code = change.policyCode ?? '4-3-4';
  return {
    bureau: '総務局',
    sheet: '総務局',
    cell: 'C9',
    policy: `${code} 利便性の向上`,
    policyCode: code,
    policyName: '利便性の向上',
    no: 1,
    isNew: false,
    name: '庁内システムの運用',
    section: '情報システム課',
    methods: ['⑥'],
    heads: 1,
    cost: { people: 8, things: 0, money: 10, total: 18 },
    money: change.cost === undefined ? 10 : (change.cost['money'] ?? null),
    budget: 10,
    previous: 9,
    errors: 0,
    texts: [],
    terms: NO_TERMS,
    ...change,
  };
}
