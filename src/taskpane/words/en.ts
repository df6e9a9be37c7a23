import { enNotices } from './enNotices';
import { enCity, enSummary } from './enSummary';
import type { ja, jaChanges } from './ja';
import { counted, plural } from './plural';

/** What is changed: offered, done, and made. */
const enChanges: typeof jaChanges = {
  deeds: {
    cleared: (count) => (count > 0 ? 'Marks cleared' : 'There were no marks to clear'),
    nothingToMend: () => 'There is nothing to put right at once',
    filled: (count) => `${plural(count, 'cell')} written`,
    fixed: (count) => `${plural(count, 'correction')} made`,
    mended: (count) => `${plural(count, 'change')} made`,
    undoneMend: (count) => `${plural(count, 'change')} taken back`,
    waived: (count) => `${plural(count, 'finding')} marked as checked`,
    restored: () => 'It is no longer marked as checked',
    sampled: () => 'Sheet 見本 was added',
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
    partUndone: (count) => `${plural(count, 'cell')} taken back`,
    undoneSheets: () => 'The sheets are as they were before',
    undoneWaivers: () => 'What was marked as checked is as it was before',
    undoneMarks: () => 'The marks are as they were before',
    ...enSummary.deeds,
  },
  preview: {
    title: {
      bulk: 'Put right at once',
      fix: 'Correct: please confirm',
      validate: 'Data validation',
      next: 'This year’s form',
    },
    parts: {
      safe: { title: 'Safe', note: 'Keeps what is meant, or adds up what is known.' },
      text: {
        title: 'From the text',
        note: 'Amounts that the text names. Please check before ticking.',
      },
      estimate: {
        title: 'Estimates',
        note: 'From the cost per head. Please check before ticking.',
      },
    },
    dependent: 'A total that follows from what is ticked.',
    lead: 'Nothing is written to the cells before you choose Apply.',
    nextLead: 'No sheet is made before you choose Apply. Untick programs that do not go on.',
    as: 'How totals are written',
    formula: 'As formulas',
    value: 'As values',
    list: 'Proposed changes',
    tick: (address, now, then) =>
      `${address} from ${now === '' ? 'blank' : now} to ${then === '' ? 'blank' : then}`,
    becomes: 'becomes',
    blank: 'blank',
    estimate: 'Estimate',
    all: 'Tick all',
    none: 'Untick all',
    count: (ticked, offered) => `${String(ticked)} of ${String(offered)} ticked`,
    apply: (count) => `Apply (${String(count)})`,
    nothingTicked: 'Nothing is ticked.',
    cancel: 'Cancel',
  },
  fixes: {
    label: 'Correct',
    several: 'Fix…',
    ways: 'Choose how to correct it',
    atOnce: 'Fix',
  },
  form: {
    add: 'Add a new form',
    addFor: (programs) => `Add a new form (${plural(programs, 'program')})`,
    addHint: 'Makes a blank form on a new sheet.',
    programs: 'programs',
    wrongCount: (most) => `Please enter a whole number from 1 to ${String(most)}.`,
    validate: 'Set data validation',
    validateHint: 'On methods, costs and 新規. Cells that have one already stay as they are.',
    fromFile: 'From last year’s file…',
    fromHere: 'From this workbook',
    fromHint:
      'Makes this year’s form on new sheets, keeping policy, name, goal, content and section.',
    sheetName: '戦略シート',
    label: 'Form',
    choose: 'Choose the form',
    oneOf: (entries) => `List: ${entries}`,
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
  city: enCity,
  title: 'Check before submission',
  place: {
    workbook: (workbook) => `Whole workbook · ${workbook}`,
    sheet: (sheet) => `Sheet “${sheet}”`,
    noSheet: 'Sheet: no worksheet is in view',
    unknown: '—',
  },
  actions: {
    check: 'Validate',
    checkAgain: 'Validate',
    checking: 'Validating',
    sample: 'Try a sample',
    stop: 'Stop',
    summarize: 'Summary',
    clear: 'Clear marks',
    undo: 'Undo',
    undoNothing: 'This add-in has changed nothing.',
    undoEdits: (origin, count) =>
      origin === 'fill'
        ? `Takes back the filling in of ${plural(count, 'cell')}.`
        : `Takes back ${plural(count, origin === 'fix' ? 'correction' : 'change')}.`,
    undoMarks: 'Puts the marks back as they were.',
    undoValidations: 'Removes the data validation that was set.',
    undoSheets: (origin, isRewritten) => {
      const sheet = {
        summary: 'summary',
        all: 'city summary',
        data: 'machine-readable table',
        return: '指摘票',
        form: 'form',
      };
      return isRewritten
        ? `Puts the sheets of the ${sheet[origin]} back as they were before.`
        : `Deletes the sheets of the ${sheet[origin]}.`;
    },
    undoWaivers: 'Puts what was marked as checked back as it was.',
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
    marksOn: 'Mark the cells with conditional formatting',
    marksOff: 'Nothing is written to the cells. Earlier marks stay.',
    typing: 'Check while typing',
    typingOffer: 'Checks can follow your edits',
    typingOn: 'Programs are checked as you edit them',
    typingHint:
      'After a change, only that program is read again; list and marks follow. Results of formulas elsewhere are read again by the next check.',
    typingMarksNote:
      'Marks are rewritten, so Excel’s own Undo may no longer take back your entries.',
  },
  kinds: { error: 'Error', warning: 'Warning', info: 'Info', waived: 'Checked' },
  welcome: [
    'Checks totals, missing entries, units and method codes before you hand the sheet in.',
    'Lists what it finds; choose one to go to its cell.',
    'You confirm every change before it is written, and can undo it at any time.',
  ],
  again: 'Validate lists what is to be put right before you hand the sheet in.',
  verdict: {
    errors: (count) => `${plural(count, 'error')} to go`,
    warnings: (count) => `No errors, ${plural(count, 'warning')} to look at`,
    ready: 'Ready to submit',
  },
  mend: {
    offer: (count) => `${counted(count)} can be put right now`,
    button: 'Put right…',
    last: 'Marks can go now',
    finish: 'Clear marks and finish',
    done: (then) => (then === '' ? 'Done' : `Now ${then}`),
    cell: (address, then) =>
      then === '' ? `${address} is now blank` : `${address} is now ${then}`,
  },
  sort: { label: 'Order', sheet: 'By sheet', weight: 'By severity', rule: 'By rule' },
  search: { hint: 'Search by text, rule or cell' },
  menu: {
    open: 'More',
    label: 'More',
    history: 'History',
    andMore: (count) => ` and ${counted(count)} more`,
    help: 'Help',
    copy: 'Copy the situation',
    copied: { done: 'Copied, without what the cells hold', failed: 'It could not be copied' },
    steps: {
      fill: (count) => `Filled in ${plural(count, 'cell')}`,
      fix: (count) => plural(count, 'correction'),
      mend: (count) => plural(count, 'change'),
      marks: 'Marks',
      validations: 'Data validation',
      waivers: 'Marked as checked',
      sheets: {
        summary: 'Summary',
        all: 'City summary',
        data: 'Machine-readable table',
        return: '指摘票',
        form: 'New form',
      },
    },
  },
  progress: {
    reading: 'Reading…',
    slices: (percent) => `Reading a large sheet… ${String(percent)}%`,
    checking: 'Validating…',
    marking: 'Marking cells…',
    clearing: 'Clearing marks…',
    waiving: 'Keeping it in the workbook…',
    proposing: 'Looking for what can be changed…',
    applying: 'Writing to the cells…',
    undoing: 'Taking it back…',
    validating: 'Setting data validation…',
    opening: 'Preparing the sample…',
    creating: 'Making the form…',
    ...enSummary.progress,
    waiting: 'Please confirm the cell entry (Enter)',
  },
  result: {
    counts: (errors, warnings, infos, waived) =>
      `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${String(infos)} info${waived === 0 ? '' : `, ${String(waived)} checked`}`,
    meta: (programs, time) => `${plural(programs, 'program')} · ${time}`,
    unused: 'No program has been filled in yet',
    noneCounted: 'No program was checked',
    unverified: (count) => `${String(count)} could not be verified`,
    checkedAll: (sheets, programs, rules) =>
      `${plural(sheets, 'sheet')} and ${plural(programs, 'program')} were checked with ${plural(rules, 'rule')}.`,
    otherScope: (scope) => `The scope is “${scope}”; the list is of another one`,
    notRead: (count) => `${plural(count, 'sheet')} not counted`,
    countInstead: 'Count this one',
    countSheet: (sheet) => `Count this one (sheet “${sheet}”)`,
    more: (count) => `Show the next ${String(count)}`,
    stale: 'Changed since the check',
    staleRow: 'Changed',
  },
  filters: {
    label: 'Kinds shown',
    allHidden: 'No kind is chosen. Choose one with the buttons above.',
    noneLeft: 'There is nothing of this kind.',
    notFound: 'Nothing found. Please try other words.',
  },
  list: {
    label: 'What was found',
    no: (no) => `No. ${String(no)}`,
    unnamed: '(no name)',
    ofSheet: (sheet) => `Sheet “${sheet}” as a whole`,
    count: (listed, found) =>
      listed === found ? String(found) : `${String(listed)} of ${String(found)}`,
    alike: (count) => `${counted(count)} more alike`,
    passed: 'Passed',
    selectCell: (address) => `Select ${address}`,
  },
  details: {
    reference: 'Reference',
    candidate: 'Candidate',
    actual: 'Entered',
    difference: 'Difference',
    related: 'Related cells',
    nothing: 'blank',
    bill: (period, unit) => (period === null ? `in ${unit}` : `${period} (in ${unit})`),
    apart: (difference) => ` (${difference})`,
    fromText: ' (text)',
    aboutRule: 'About this rule (in Japanese)',
    units: { people: 'people', fiscalYear: '', years: 'years', number: '' },
  },
  waiver: {
    open: 'Mark as checked…',
    reason: 'Why it may be left',
    kept: 'Kept in the workbook. A changed value brings the finding back.',
    required: 'Please give a reason.',
    waive: 'Mark as checked',
    waiveAll: (count) => `All ${counted(count)} of this rule`,
    cancel: 'Cancel',
    restore: 'No longer checked',
    because: (reason) => `Reason: ${reason}`,
    locked: {
      readOnly: 'The workbook is read-only, so this cannot be kept in it.',
      protected: 'The structure of the workbook is protected, so this cannot be kept in it.',
      stale: 'Changed since the check. Please validate again first.',
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
