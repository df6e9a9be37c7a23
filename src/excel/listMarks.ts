import { markSeverity } from '../core/plan/marks';

/** Queues the question which rules a sheet has. */
export function askForRules(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return formats;
}

/** Ids of our rules among those that Excel answered with, each once. */
export function listMarks(formats: Excel.ConditionalFormatCollection): string[] {
  const own = formats.items.filter(
    (format) =>
      format.type === 'Custom' && markSeverity(format.customOrNullObject.rule.formula) !== null,
  );
  return [...new Set(own.map((format) => format.id))];
}
