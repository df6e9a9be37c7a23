import * as z from '../schema/zod';
import { ledgerRecordSchema } from './ledger/LedgerRecord';
import { programRecordSchema } from './ProgramRecord';

/** A program as any form gives it; 施策, No., name and section are alike in all. */
export const formRecordSchema = z.union([programRecordSchema, ledgerRecordSchema]);
export type FormRecord = z.infer<typeof formRecordSchema>;
