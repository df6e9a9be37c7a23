import type { Book } from '../book/Book';
import type { Fix } from '../fix/Fix';
import type { Program } from '../records/Program';
import type { Message, RuleId } from '../words/Words';
import type {
  Finding as NewFinding,
  FindingHead as NewHead,
  FoundFigures,
  Severity,
} from './Finding';

export interface FindingHead extends Omit<NewHead, 'rule' | 'message'> {
  readonly rule: RuleId;
  readonly message: Message;
}
export type Finding = FindingHead & FoundFigures;

interface RuleHead {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly scope: 'cell' | 'program' | 'policy' | 'workbook';
}

export interface BookRule extends RuleHead {
  check(book: Book): Finding[];
}

export type ProgramCheck = (program: Program, index: number, book: Book, found: Finding[]) => void;

export interface ProgramRule extends RuleHead {
  readonly checkProgram: ProgramCheck;
}

export type OldRule = BookRule | ProgramRule;

export type FixMaker = (finding: Finding, book: Book) => Fix | null;
export type { NewFinding };
