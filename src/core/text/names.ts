import { foldName } from './foldText';

const SPACES = /\s+/;
const SECTION = /.(?:課|室|所|係|班|館|院|校|園|センター)$/;

/** The sections that a cell names: 人事課　給与課 are two, 業務改革推進 課 is one. */
function sectionsIn(written: string): readonly string[] {
  const parts = written.split(SPACES);
  return parts.length > 1 && parts.every((part) => SECTION.test(part)) ? parts : [written];
}

/** A section as it is compared; several in one cell are never the one that they would make together. */
export function foldSection(written: string): string {
  return sectionsIn(written).map(foldName).join('\n');
}

const AGAIN = /[（(【〔[]\s*(?:続き|つづき|再掲)\s*[）)】〕\]]\s*$/;

/** The name of a 施策 without （続き） and （再掲）, which are none of it. */
export function policyName(written: string): string {
  return written.replace(AGAIN, '').trim();
}

/** The name of a 施策 as it is compared. */
export function foldPolicyName(written: string): string {
  return foldName(policyName(written));
}
