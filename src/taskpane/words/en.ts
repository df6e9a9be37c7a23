import type { ja } from './ja';

function plural(count: number, one: string): string {
  return `${String(count)} ${one}${count === 1 ? '' : 's'}`;
}

export const en: typeof ja = {
  title: 'Strategy sheet check',
  place: {
    workbook: (workbook) => `Whole workbook · ${workbook}`,
    sheet: (sheet) => `Sheet “${sheet}”`,
    unknown: '—',
  },
  actions: {
    check: 'Check',
    checking: 'Checking',
    fill: 'Fill in',
    fillHint: 'Looks for blank totals and the like, and lists them before anything is written.',
    clear: 'Clear marks',
    undo: 'Undo',
    undoNothing: 'This add-in has changed nothing.',
    undoEdits: (origin, count) =>
      `Takes back the ${origin === 'fill' ? 'filling in' : 'correction'} of ${plural(count, 'cell')}.`,
    undoMarks: 'Puts the marks back as they were.',
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
    marks: 'Marks',
    marksHint: 'Marks the cells found with conditional formatting.',
    marksOff: 'Nothing is written to the cells. Earlier marks stay.',
    typing: 'Check while typing',
    typingHint: 'After a change, only that program is read again and the list follows.',
    typingMarks: 'Update the marks, too',
    typingMarksNote:
      'Marks are rewritten, so Excel’s own Undo may no longer take back your entries.',
  },
  kinds: { error: 'Error', warning: 'Warning', info: 'Info', waived: 'Waived' },
  welcome: [
    'Checks totals, missing entries, units and method codes.',
    'Lists what it finds; choose one to go to its cell.',
    'Marks are conditional formatting. You can clear them at any time.',
  ],
  progress: {
    reading: 'Reading…',
    slices: (done, total) => `Reading a large sheet… ${String(done)} / ${String(total)}`,
    checking: 'Checking…',
    marking: 'Marking cells…',
    clearing: 'Clearing marks…',
    waiving: 'Keeping it in the workbook…',
    proposing: 'Looking for what can be changed…',
    applying: 'Writing to the cells…',
    undoing: 'Taking it back…',
    waiting: 'Please confirm the cell entry (Enter)',
  },
  result: {
    counts: (errors, warnings, infos, waived) =>
      `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${String(infos)} info${waived === 0 ? '' : `, ${String(waived)} waived`} · `,
    meta: (programs, time) => `${plural(programs, 'program')} · ${time}`,
    clean: 'No errors found',
    unused: 'No program has been filled in yet',
    cleanDetail: (sheets, programs, rules, time) =>
      `${plural(sheets, 'sheet')} and ${plural(programs, 'program')} checked with ${plural(rules, 'rule')} · ${time}`,
    stale: 'Changed since the check',
    staleRow: 'Changed',
  },
  deeds: {
    cleared: (count) => (count > 0 ? 'Marks cleared' : 'There were no marks to clear'),
    nothingToFill: () => 'There is nothing to fill in',
    nothingToFix: () => 'There is nothing to correct at once',
    filled: (count) => `${plural(count, 'cell')} written`,
    fixed: (count) => `${plural(count, 'cell')} corrected`,
    undoneFill: (count) => `Filling in of ${plural(count, 'cell')} taken back`,
    undoneFix: (count) => `Correction of ${plural(count, 'cell')} taken back`,
    undoneMarks: () => 'The marks are as they were before',
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
    alike: (count) => `Correct all ${String(count)} of this rule`,
    all: (count) => `Correct all that is safe (${String(count)})`,
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
    people: 'people',
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
  notices: {
    noSheet: {
      title: 'No strategy sheet found',
      workbook: 'This workbook has no table with titles such as コスト換算 and 行政コストの合計額.',
      sheet:
        'This sheet has no table with titles such as コスト換算 and 行政コストの合計額. Open another sheet, or check the whole workbook.',
    },
    protected: (names) => ({
      title: 'Protected sheets were not marked',
      text: `${names.join(', ')}: listed here all the same. Earlier marks, if any, are still there.`,
    }),
    protectedClear: (names) => ({
      title: 'Marks on protected sheets are still there',
      text: `${names.join(', ')}: unprotect the sheet, then clear again.`,
    }),
    cut: (names) => ({
      title: 'Only a part was checked',
      text: `${names.join(', ')}: the used area is too large, so only A1:CV5000 was read.`,
    }),
    mayLeaveOld: {
      title: 'Earlier marks may be left',
      text: 'Excel did not list the conditional formatting of some sheets. What is left can be removed in Conditional Formatting, Manage Rules.',
    },
    waivers: 'About the waivers',
    refused: {
      apply: 'Nothing has been written yet',
      undo: 'Nothing has been taken back yet',
      skip: 'Leave this change',
      cells: (sheet, cells) => `Sheet “${sheet}”, ${cells}: `,
      sheet: (sheet) => `Sheet “${sheet}”: `,
      reason: {
        readOnly: 'The workbook is read-only. Save it under another name, then try again.',
        protectedSheet: 'The sheet is protected. Unprotect it, then try again.',
        gone: 'The sheet is no longer there. Please check again.',
        changed: 'The content has changed since. Please start again with Fill in or Check.',
        filtered: 'A filter hides rows. Clear the filter, then try again.',
        hidden: 'In a hidden row or column. Unhide it, then try again.',
        formula: 'It holds a formula and is left alone. Please untick it.',
        textFormat: 'Its number format is Text. Set it to General, then try again.',
      },
      changedSince: 'Changed since.',
    },
    rolledBack: {
      apply: 'It could not be written, so everything is as it was',
      undo: 'It could not be taken back, so everything stays as it is',
    },
    leftChanged: {
      title: 'Some cells were left changed',
      text: 'Writing stopped halfway and could not be undone. Please correct these cells by hand.',
      unknown:
        'Writing stopped halfway, and Excel did not say how the cells read now. Please look at these cells and correct them where needed.',
      cell: (sheet, address, former) =>
        `${sheet} ${address}: was ${former === '' ? 'blank' : `“${former}”`}`,
    },
    comma: ', ',
    hidden: {
      row: { title: 'The cell is in a hidden row', text: 'It can be selected as it is.' },
      column: { title: 'The cell is in a hidden column', text: 'It can be selected as it is.' },
      sheet: {
        title: 'The cell is on a hidden sheet',
        text: 'Right-click a sheet tab, choose Unhide, then try again.',
      },
      select: 'Select anyway',
      cancel: 'Cancel',
    },
    close: 'Close',
  },
  problems: {
    task: {
      check: 'The check could not be done',
      clear: 'The marks could not be cleared',
      mark: 'The list is ready, but the cells could not be marked',
      select: 'The cell could not be selected',
      watch: 'Selections and changes cannot be followed',
      waive: 'It could not be waived',
      restore: 'It could not be restored',
      fill: 'Could not look for what can be filled in',
      fix: 'Could not look for what can be corrected',
      apply: 'It could not be written; the cells are as they were',
      undo: 'It could not be taken back; the cells stay as they are',
      type: 'The check while typing could not be done',
    },
    reason: {
      cellEdit: 'A cell is being edited. Confirm the entry (Enter), then try again.',
      denied: 'The sheet or workbook is protected or read-only. Allow changes, then try again.',
      conflict: 'Somebody else is changing this workbook. Wait a little, then try again.',
      filtered: 'A filter hides rows. Clear the filter, then try again.',
      gone: 'The sheet or cell is no longer there. Please check again.',
      tooLarge: 'There is too much data for Excel to pass on. Try “This sheet”.',
      unsupported: 'This Excel lacks something that was needed. Please ask for an update.',
      interrupted: 'The connection to Excel was lost. Wait a little, then try again.',
      unexpected:
        'Something unexpected happened. If it goes on, give the code below to your administrator.',
    },
    code: (code) => `Code: ${code}`,
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
  form: {
    label: 'Form',
    auto: 'Told by its titles',
    file: 'From a file…',
    badFile: (file) => `${file} cannot be used as a form`,
    notJson: 'It cannot be read as JSON.',
    fault: (path) => `"${path}" is not valid.`,
    more: (count) => `${String(count)} more`,
  },
  foot: (version) => `Hakaru ${version} · No data leaves this computer`,
};
