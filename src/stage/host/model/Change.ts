import type { Area } from '../../../core/address/area';
import type { HeldContent } from './Cell';
import type { RowMove } from './movedRows';
import type { Sheet } from './Sheet';

/** Who did it: the add-in through the API, the person at the grid, or somebody else far away. */
export type Actor = 'addin' | 'user' | 'coauthor';

/** One thing that happened to the workbook, notified after it happened. */
export type Change = { readonly actor: Actor; readonly sheet: Sheet } & (
  | {
      readonly kind: 'cells';
      readonly area: Area;
      /** Content before and after, where the area is a single cell; after calculates if need be. */
      readonly before: HeldContent | null;
      readonly after: (() => HeldContent) | null;
    }
  /** Whole rows came or went. */
  | { readonly kind: 'rows'; readonly move: RowMove }
  | { readonly kind: 'calculated' }
  | { readonly kind: 'conditionalFormats'; readonly onlyOurs: boolean }
  /** Of the workbook as a whole; `sheet` is the one in view. */
  | { readonly kind: 'customXml' }
  | { readonly kind: 'numberFormats' }
  | { readonly kind: 'look' }
  /** Panes, gridlines or the page. */
  | { readonly kind: 'layout' }
  | { readonly kind: 'validations' }
  | { readonly kind: 'charts' }
  | { readonly kind: 'names' }
  | { readonly kind: 'selection'; readonly areas: readonly Area[] }
  /** `previous` is null where a chart sheet was in view. */
  | { readonly kind: 'activated'; readonly previous: Sheet | null }
  | { readonly kind: 'added' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'moved' }
  | { readonly kind: 'renamed'; readonly before: string }
  | { readonly kind: 'visibility' }
  | { readonly kind: 'protection' }
);
