import type { Example } from '../../../core/rules/Example';

/** Titles, labels, required fields, names and numbers of programs. */
export const formExamples = {
  'STR-01': {
    good: [{ sectionTitle: '所管課' }],
    bad: [{ sectionTitle: '担当' }],
  },
  'STR-02': { good: [{ thingsLabel: 'モノ' }], bad: [{ thingsLabel: null }] },
  'STR-03': { good: [{ policyCode: '4-3-4' }], bad: [{ policyCode: '４－３－４' }] },
  'STR-04': { good: [{ hidden: null }], bad: [{ hidden: '平成27年度 利用者25人' }] },
  'REQ-01': { good: [{ name: '職員研修' }], bad: [{ name: null }] },
  'REQ-02': {
    good: [{ section: '業務改革推進課' }, { section: '業務改革推進課' }],
    bad: [{ section: '業務改革推進課' }, { section: '業務改革推進 課' }],
  },
  'REQ-03': { good: [{ no: 1 }], bad: [{ no: '１' }] },
  'REQ-04': { good: [{ no: 1 }, { no: 2 }], bad: [{ no: 1 }, { no: 1 }] },
  'REQ-05': {
    good: [{ no: 1 }, { no: 2 }, { no: 3 }],
    bad: [{ no: 1 }, { no: 2 }, { no: 4 }],
  },
  'REQ-06': { good: [{ goal: '職員の事務を支える。' }], bad: [{ goal: null }] },
  'REQ-07': {
    good: [{ peopleText: '職員1.00人（正規1.00人）', people: 8 }],
    bad: [{ peopleText: '職員1.00人（正規1.00人）', people: null, total: 10 }],
  },
  'REQ-08': {
    good: [{ isNew: '●', previousYear: '—' }],
    bad: [{ isNew: '○', previousYear: '—' }],
  },
} satisfies { readonly [rule: string]: Example };
