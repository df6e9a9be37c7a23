import type { Example } from '../../../core/rules/Example';

/** Titles, labels, required fields, names and numbers of programs. */
export const formExamples = {
  'STR-01': {
    good: [{ sectionTitle: '所管課' }],
    bad: [{ sectionTitle: '担当' }],
  },
  'REQ-01': { good: [{ name: '職員研修' }], bad: [{ name: null }] },
  'REQ-02': {
    good: [{ section: '業務改革推進課' }, { section: '業務改革推進課' }],
    bad: [{ section: '業務改革推進課' }, { section: '業務改革推進 課' }],
  },
  'REQ-03': { good: [{ no: 1 }], bad: [{ no: '１' }] },
  'REQ-04': { good: [{ no: 1 }, { no: 2 }], bad: [{ no: 1 }, { no: 1 }] },
  'REQ-06': { good: [{ goal: '職員の事務を支える。' }], bad: [{ goal: null }] },
} satisfies { readonly [rule: string]: Example };
