import * as z from '../schema/zod';
import { type LedgerProfile, ledgerProfileSchema } from './LedgerProfile';
import { type Profile, profileSchema } from './Profile';

/** Any form that can be checked; its orientation tells which kind it is. */
export type FormProfile = Profile | LedgerProfile;

export const formProfileSchema = z.discriminatedUnion('orientation', [
  profileSchema,
  ledgerProfileSchema,
]);
