import type { Example } from '../../../core/rules/Example';

const TWO = { method2: '⑤ 連携・協働', direction2: '関係機関と連携する。' } as const;

/** Methods and their directions. */
export const codeExamples = {
  'CODE-01': { good: [{ method: '⑥ ICT活用' }], bad: [{ method: '⑨ ICT活用' }] },
  'CODE-02': { good: [{ method: '⑥ ICT活用' }], bad: [{ method: '⑥ 整理統合' }] },
  'CODE-03': { good: [{ method: '⑥ ICT活用' }], bad: [{ method: '(6) ICT活用' }] },
  'CODE-04': { good: [{ method: '⑤ 連携・協働' }], bad: [{ method: '⑤ 連携∙協働' }] },
  'CODE-05': {
    good: [{ method: '③ 整理統合', direction: '窓口を統合する。', ...TWO }],
    bad: [{ method: '③ 整理統合', direction: null, ...TWO }],
  },
  'CODE-06': {
    good: [{ method: '⑥ ICT活用', direction: '申請を電子化する。' }],
    bad: [{ method: null, direction: '申請を電子化する。' }],
  },
  'CODE-07': {
    good: [{ method: '③ 整理統合', method2: '⑤ 連携・協働', direction2: '関係機関と連携する。' }],
    bad: [{ method: '⑤ 連携・協働', method2: '⑤ 連携・協働', direction2: '関係機関と連携する。' }],
  },
  'CODE-08': {
    good: [{ method: '③ 整理統合', ...TWO }],
    bad: [{ method: '⑥ ICT活用', ...TWO }],
  },
  'CODE-10': {
    good: [{ method: '⑥ ICT活用', direction: '申請を電子化する。' }],
    bad: [{ method: null, direction: null }],
  },
  'CODE-11': {
    good: [{ method: '③ 整理統合', ...TWO }],
    bad: [{ method: '③ 整理統合 ⑤ 連携・協働' }],
  },
} satisfies { readonly [rule: string]: Example };
