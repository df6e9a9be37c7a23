import type { CellRef } from '../address/CellRef';
import type { Block, Header, Period, FieldPlace, PolicyRow } from '../layout/Layout';
import type { FieldKey } from '../profile/blockFields';
import type { AmountReading } from '../readers/amount';
import type { BudgetReading } from '../readers/budget';
import type { ListedCodeReading } from '../readers/listedCode';
import type { MethodReading } from '../readers/method';
import type { NumberReading } from '../readers/programNumber';
import type { PeopleReading } from '../readers/people';
import type { CellValue } from '../snapshot/CellValue';
import type { ProgramRecord } from './ProgramRecord';
import type { Profile } from '../profile/Profile';

/** Where a field stands and what is there; blank fields are anchored where they belong. */
export interface Field {
  /** null where the form or the header has no such field. */
  readonly cell: CellRef | null;
  readonly value: CellValue;
  /** Cells below that hold the rest of the value; left out: it stands in its cell alone. */
  readonly further?: readonly CellRef[];
}

/** A place that holds an amount. */
export interface AmountPlace extends FieldPlace {
  readonly cell: CellRef;
  readonly reading: AmountReading;
}

/** A place that holds one code of a list. */
export interface CodePlace extends FieldPlace {
  readonly cell: CellRef;
  readonly reading: ListedCodeReading;
}

/** One cell of the method column. */
export interface MethodLine {
  readonly cell: CellRef;
  readonly value: CellValue;
  readonly reading: MethodReading;
  /** Its own direction text or the one that all share; null when there is none. */
  readonly direction: {
    readonly cell: CellRef;
    readonly text: string;
    /** It goes on in the cells below. */
    readonly isContinued: boolean;
  } | null;
}

/** A program with its cells and with what its texts and amounts were read as. */
export interface Program {
  readonly sheet: number;
  readonly header: Header;
  readonly policy: PolicyRow | null;
  readonly block: Block;
  /** Everything that its form has of it. */
  readonly places: readonly FieldPlace[];
  /** What stands there once, by its key; blank and without a cell where the form has none. */
  readonly fields: { readonly [K in FieldKey]: Field };
  readonly periods: readonly Period[];
  /** All of its amounts, those of every year too. */
  readonly amounts: readonly AmountPlace[];
  /** Codes of lists; the methods of a form of blocks stand in `methods`. */
  readonly codes: readonly CodePlace[];
  /**
   * The section that is in charge: where the program's own cell is blank, that of the program above in
   * the same table, with which it may be merged.
   */
  readonly section: Field;
  /** 新規 holds ● or a look-alike of it. */
  readonly isNew: boolean;
  readonly number: NumberReading;
  readonly costs: { readonly [K in 'people' | 'things' | 'money' | 'total']: AmountReading };
  /** ヒト text. */
  readonly staff: PeopleReading;
  /** モノ text, which may name an amount. */
  readonly thingsBudget: BudgetReading;
  /** カネ text. */
  readonly budget: BudgetReading;
  /** Text under 前年度決算額. */
  readonly previous: BudgetReading;
  readonly methods: readonly MethodLine[];
  /** Direction texts that no method claims. */
  readonly strayDirections: readonly CellRef[];
  /** Where a missing method belongs: the block's first row; null without that column. */
  readonly methodAnchor: CellRef | null;
  /** The form, in the unit of the program's table. */
  readonly profile: Profile;
  /** As they stand nearest above its table. */
  readonly bureau: string | null;
  readonly fiscalYear: number | null;
  /** Identifies its 局・区 and 年度: what rules call the book. */
  readonly scope: string;
  /** Whether it is added up: of the year that counts. */
  readonly isCounted: boolean;
  /** As it is written out; made anew, as most of what looks at a program does without it. */
  toRecord(): ProgramRecord;
}

/** By what one speaks of a program: the code of its 施策 and its No., as far as they can be read. */
export interface ProgramRef {
  readonly policy: string | null;
  readonly no: number | null;
}

export function programRef({ policy, number }: Pick<Program, 'policy' | 'number'>): ProgramRef {
  return {
    policy: policyCodeOf(policy),
    no: number.kind === 'number' ? number.value : null,
  };
}

/** The code of a 施策, else what is written in its place; null where nothing is. */
export function policyCodeOf(policy: PolicyRow | null): string | null {
  return policy?.code ?? policy?.writtenCode ?? null;
}
