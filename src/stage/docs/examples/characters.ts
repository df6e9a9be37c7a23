import type { Example } from '../../../core/rules/Example';

export const characterExamples = {
  'CHAR-01': {
    good: [{ content: '(1) 研修\n(2) 相談' }],
    bad: [{ content: '① 研修\n② 相談' }],
  },
  'CHAR-02': {
    good: [{ moneyText: '歳出予算額10百万円（うち一般財源10百万円）' }],
    bad: [{ moneyText: '歳出予算額10百万円（うちー般財源10百万円）' }],
  },
  'CHAR-05': {
    good: [{ section: '情報 システム課' }],
    bad: [{ section: '情報\u00a0システム課' }],
  },
} satisfies { readonly [rule: string]: Example };
