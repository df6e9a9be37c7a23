import type { Example } from '../../../core/rules/Example';

/** Methods and their directions. */
export const codeExamples = {
  'CODE-01': { good: [{ method: '⑥ ICT活用' }], bad: [{ method: '⑨ ICT活用' }] },
  'CODE-02': { good: [{ method: '⑥ ICT活用' }], bad: [{ method: '⑥ 整理統合' }] },
  'CODE-03': { good: [{ method: '⑥ ICT活用' }], bad: [{ method: '(6) ICT活用' }] },
} satisfies { readonly [rule: string]: Example };
