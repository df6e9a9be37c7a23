import { enNotices } from './enNotices';
import { enSummary } from './enSummary';
import type { ja, jaChanges } from './ja';
import { plural } from './plural';

/** What is changed: offered, done, and made. */
const enChanges: typeof jaChanges = {
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

export const en: typeof ja = {
  ...enChanges,
  ...enNotices,
  summary: enSummary,
  title: 'Strategy sheet check',
  place: {
    workbook: (workbook) => `Whole workbook · ${workbook}`,
    sheet: (sheet) => `Sheet “${sheet}”`,
    noSheet: 'Sheet: no worksheet is in view',
    unknown: '—',
  },
  actions: {
    check: 'Check',
    checking: 'Checking',
    fill: 'Fill in',
    fillHint: 'Looks for blank totals and the like, and lists them before anything is written.',
    summarize: 'Summary',
    clear: 'Clear marks',
    undo: 'Undo',
    undoNothing: 'This add-in has changed nothing.',
    undoEdits: (origin, count) =>
      origin === 'fill'
        ? `Takes back the filling in of ${plural(count, 'cell')}.`
        : `Takes back ${plural(count, 'correction')}.`,
    undoMarks: 'Puts the marks back as they were.',
    undoValidations: 'Removes the data validation that was set.',
    undoSheets: (origin, isRewritten) => {
      const sheet = { summary: 'summary', all: 'city summary', data: 'machine-readable table' };
      return isRewritten
        ? `Puts the sheets of the ${sheet[origin]} back as they were before.`
        : `Deletes the sheets of the ${sheet[origin]}.`;
    },
    undoWaivers: 'Puts the waived findings back as they were.',
    busy: 'Please wait until the work is done.',
    clearHint: (scope) =>
      scope === 'workbook'
        ? 'Removes only the marks of this add-in, from the whole workbook.'
        : 'Removes only the marks of this add-in, from this sheet.',
  },
  settings: {
    scope: 'What to check',
    workbook: 'Workbook',
    sheet: 'This sheet',
    everySheet: 'Hidden sheets and examples, too',
    everySheetNote: 'Takes effect with the next check or summary.',
    marks: 'Marks',
    marksHint: 'Marks the cells found with conditional formatting.',
    marksOff: 'Nothing is written to the cells. Earlier marks stay.',
    typing: 'Check while typing',
    typingHint:
      'After a change, only that program is read again and the list follows. Results of formulas elsewhere are read again by the next check.',
    typingMarks: 'Update the marks, too',
    typingMarksNote:
      'Marks are rewritten, so Excel’s own Undo may no longer take back your entries.',
  },
  kinds: { error: 'Error', warning: 'Warning', info: 'Info', waived: 'Waived' },
  welcome: [
    'Checks totals, missing entries, units and method codes.',
    'Lists what it finds; choose one to go to its cell.',
    'Marks are conditional formatting. You can clear them at any time.',
    'Filling and fixing list every change before it is written, and can be undone.',
  ],
  progress: {
    reading: 'Reading…',
    slices: (percent) => `Reading a large sheet… ${String(percent)}%`,
    checking: 'Checking…',
    marking: 'Marking cells…',
    clearing: 'Clearing marks…',
    waiving: 'Keeping it in the workbook…',
    proposing: 'Looking for what can be changed…',
    applying: 'Writing to the cells…',
    undoing: 'Taking it back…',
    validating: 'Setting data validation…',
    creating: 'Making the form…',
    ...enSummary.progress,
    waiting: 'Please confirm the cell entry (Enter)',
  },
  result: {
    counts: (errors, warnings, infos, waived) =>
      `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${String(infos)} info${waived === 0 ? '' : `, ${String(waived)} waived`} · `,
    meta: (programs, time) => `${plural(programs, 'program')} · ${time}`,
    clean: 'No errors found',
    unused: 'No program has been filled in yet',
    noneCounted: 'No program was checked',
    unverified: (count) => `${String(count)} could not be verified`,
    notRead: (count) => `${plural(count, 'sheet')} not counted`,
    countInstead: 'Count this one',
    countSheet: (sheet) => `Count this one (sheet “${sheet}”)`,
    more: (count) => `Show the next ${String(count)}`,
    cleanDetail: (sheets, programs, rules, time) =>
      `${plural(sheets, 'sheet')} and ${plural(programs, 'program')} checked with ${plural(rules, 'rule')} · ${time}`,
    stale: 'Changed since the check',
    staleRow: 'Changed',
  },
  filters: {
    label: 'Kinds shown',
    allHidden: 'No kind is chosen. Choose one with the buttons above.',
    noneLeft: 'There is nothing of this kind.',
  },
  list: {
    label: 'What was found',
    no: (no) => `No. ${String(no)}`,
    unnamed: '(no name)',
    ofSheet: (sheet) => `Sheet “${sheet}” as a whole`,
    count: (listed, found) =>
      listed === found ? String(found) : `${String(listed)} of ${String(found)}`,
    alike: (count) => `${String(count)} more alike`,
    selectCell: (address) => `Select ${address}`,
  },
  details: {
    reference: 'Reference',
    candidate: 'Candidate',
    actual: 'Entered',
    difference: 'Difference',
    related: 'Related cells',
    close: 'Close',
    nothing: 'blank',
    aboutRule: 'About this rule (in Japanese)',
    units: { people: 'people', fiscalYear: '', years: 'years', number: '' },
  },
  waiver: {
    open: 'Waive…',
    reason: 'Why it may be left',
    kept: 'Kept in the workbook. A changed value brings the finding back.',
    required: 'Please give a reason.',
    waive: 'Waive',
    cancel: 'Cancel',
    restore: 'Restore',
    because: (reason) => `Reason: ${reason}`,
    locked: {
      readOnly: 'The workbook is read-only, so waivers cannot be kept in it.',
      protected: 'The structure of the workbook is protected, so waivers cannot be kept in it.',
      stale: 'Changed since the check. Please check again first.',
    },
  },
  pager: {
    label: 'Move between findings',
    previous: 'Previous',
    next: 'Next',
    position: (current, total) => `${String(current)} / ${String(total)}`,
    total: (listed, found) =>
      `${listed === found ? '' : `${String(listed)} of `}${plural(found, 'finding')}`,
    atFirst: 'This is the first one.',
    atLast: 'This is the last one.',
  },
  unusable: {
    outside: {
      title: 'Please open this inside Excel',
      text: 'This page is a task pane. Open it from the Home tab in Excel.',
    },
    tooOld: {
      title: 'This Excel is too old',
      text: 'Excel 2021 or later, or Excel for Microsoft 365, is needed (ExcelApi 1.9).',
    },
  },
  foot: (version) => `Hakaru ${version} · No data leaves this computer`,
};
