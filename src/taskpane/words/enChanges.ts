import { enSummary } from './enSummary';
import type { jaChanges } from './jaChanges';
import { plural } from './plural';

/** What is changed: offered, done, and made. */
export const enChanges: typeof jaChanges = {
  deeds: {
    cleared: (count) => (count > 0 ? 'Marks cleared' : 'There were no marks to clear'),
    nothingToFill: () => 'There is nothing to fill in',
    nothingToFix: () => 'There is nothing to correct at once',
    filled: (count) => `${plural(count, 'cell')} written`,
    fixed: (count) => `${plural(count, 'correction')} made`,
    undoneFill: (count) => `Filling in of ${plural(count, 'cell')} taken back`,
    undoneFix: (count) => `${plural(count, 'correction')} taken back`,
    undoneValidations: (count) =>
      count === 0
        ? 'The data validation was removed'
        : 'The data validation was removed; what was changed since stays',
    validated: (count) => `Data validation set on ${plural(count, 'cell')}`,
    nothingToValidate: () => 'There is no cell to set data validation on',
    onlyBlocks: () =>
      'Data validation and a new form are for forms with some rows a program. Nothing was changed',
    created: (count) => `A form for ${plural(count, 'program')} was added`,
    undoneSheets: () => 'The sheets are as they were before',
    undoneWaivers: () => 'The waived findings are as they were before',
    undoneMarks: () => 'The marks are as they were before',
    ...enSummary.deeds,
  },
  preview: {
    title: { fill: 'Fill in: please confirm', fix: 'Correct: please confirm' },
    lead: 'Nothing is written to the cells before you choose Apply.',
    as: 'How totals are written',
    formula: 'As formulas',
    value: 'As values',
    list: 'Proposed changes',
    tick: (address, now, then) =>
      `${address} from ${now === '' ? 'blank' : now} to ${then === '' ? 'blank' : then}`,
    becomes: 'becomes',
    blank: 'blank',
    estimate: 'Estimate',
    locked: 'It holds a formula and is left alone.',
    all: 'Tick all',
    none: 'Untick all',
    count: (ticked, offered) => `${String(ticked)} of ${String(offered)} ticked`,
    apply: (count) => `Apply (${String(count)})`,
    nothingTicked: 'Nothing is ticked.',
    cancel: 'Cancel',
  },
  fixes: {
    label: 'Correct',
    one: (then) => `Make it “${then}”`,
    clear: 'Make it blank',
    there: (address, text) => `${address}: ${text}`,
    cells: (text, count) => `${text} (${plural(count, 'cell')})`,
    alike: (count) => `Correct all ${String(count)} of this rule`,
    all: (count) => `Correct all that is safe (${String(count)})`,
  },
  form: {
    group: 'Form and data validation',
    add: 'Add a new form',
    addFor: (programs) => `Add a new form (${plural(programs, 'program')})`,
    addHint:
      'Makes a blank form on a new sheet. It cannot be undone; if you do not need it, delete the sheet.',
    programs: 'programs',
    wrongCount: (most) => `Please enter a whole number from 1 to ${String(most)}.`,
    validate: 'Set data validation',
    validateHint: 'On methods, costs and 新規. Cells that have one already stay as they are.',
    sheetName: '戦略シート',
    label: 'Form',
    auto: 'Told by its titles',
    file: 'From a file…',
    badFile: (file) => `${file} cannot be used as a form`,
    notJson: 'It cannot be read as JSON.',
    fault: (path) => `"${path}" is not valid.`,
    more: (count) => `${String(count)} more`,
  },
};
