import { addressLists } from '../../core/address/addressLists';
import type { PlannedValidation } from '../../core/plan/sheet';
import type { Write } from '../writeBatch';
import type { SheetTarget } from './SheetTarget';

const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

export function validationWrites(
  target: SheetTarget,
  validations: readonly PlannedValidation[],
): Write[] {
  return validations.flatMap((planned) =>
    addressLists(planned.areas).map((list) => () => {
      write(target.sheet().getRanges(list).dataValidation, planned);
    }),
  );
}

function write(validation: Excel.DataValidation, planned: PlannedValidation): void {
  const { prompt, alert } = planned;
  validation.rule = ruleOf(planned);
  validation.ignoreBlanks = true;
  validation.prompt = {
    showPrompt: prompt !== null,
    title: prompt?.title ?? '',
    message: prompt?.message ?? '',
  };
  validation.errorAlert = {
    showAlert: true,
    style: STYLES[alert.style],
    title: alert.title,
    message: alert.message,
  };
}

function ruleOf({ rule }: PlannedValidation): Excel.DataValidationRule {
  if (rule.kind === 'list') {
    return { list: { inCellDropDown: true, source: rule.entries.join(',') } };
  }
  return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
}
