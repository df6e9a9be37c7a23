import type { Message } from '../rules/Finding';
import type { CostParts } from '../words/ja/sums';

/** Why a cell would change, as data; its sentence is made by the locale. Amounts in `unit`. */
export type ProposalReason =
  | { readonly key: 'total'; readonly values: CostParts & { readonly sum: number } }
  | {
      readonly key: 'correction';
      readonly values: CostParts & { readonly sum: number; readonly total: number };
    }
  | { readonly key: 'money'; readonly values: { readonly amount: number; readonly unit: string } }
  | {
      readonly key: 'people';
      readonly values: {
        readonly heads: number;
        /** 百万円 per head, the workbook's median. */
        readonly price: number;
        readonly unit: string;
      };
    }
  /** What the rule's own finding says. */
  | { readonly key: 'fix'; readonly values: { readonly message: Message } };
