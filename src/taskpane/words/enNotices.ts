import { enSummary } from './enSummary';
import type { jaNotices } from './jaNotices';
import { plural } from './plural';

/** What there is to say besides the result. */
export const enNotices: typeof jaNotices = {
  notices: {
    noSheet: {
      title: 'No strategy sheet found',
      workbook: 'This workbook has no table with the titles of the form.',
      sheet:
        'This sheet has no table with the titles of the form. Open another sheet, or check the whole workbook.',
      found: (titles) => `Titles found: ${titles}`,
      reads: 'What is read',
      lead: 'Tables are found by the words of their titles, wherever they stand.',
      form: (name, titles) => `Titles of ${name}: ${titles}`,
      next: 'What to do now',
      ofSheet: 'It is on another sheet: open that sheet, then press Validate.',
      steps: [
        'It is in another workbook: open it and press Validate.',
        'It is another form: choose the form.',
        'You are about to start: add a new form.',
        'You want to look around: try a sample.',
      ],
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
    unlisted: {
      mark: 'Some sheets were not marked',
      clear: 'Marks were not cleared on some sheets',
      undo: 'Marks were not put back on some sheets',
      text: (names, task) =>
        `${names.join(', ')}: Excel does not list the conditional formatting (a fault of Excel’s, for one where two rules are on the same range). So that no other rule is deleted by mistake, the marks were left as they are. ${task === 'mark' ? 'What was found is listed here all the same. ' : ''}Earlier marks, if any, can be removed in Conditional Formatting, Manage Rules.`,
    },
    disturbed: (names) => ({
      title: 'Other conditional formatting may be gone',
      text: `${names.join(', ')}: somebody changed the conditional formatting while marks were replaced. Look at Conditional Formatting, Manage Rules, then check again.`,
    }),
    waivers: 'About what was marked as checked',
    waiversGone: {
      notice: (count) => ({
        title: `${plural(count, 'finding')} marked as checked in this workbook ${count === 1 ? 'is' : 'are'} no longer in it`,
        text: 'Saving has lost them, or somebody else has taken them back. Some versions of Excel on a Mac lose them when they save.',
      }),
      record: 'Record again',
      leave: 'Leave it so',
    },
    reopened: {
      title: 'The pane was opened anew',
      changed: (count) =>
        `${plural(count, 'change')} cannot be undone: the cells or sheets have changed since.`,
      oldest: (count) =>
        `${plural(count, 'older change')} cannot be undone: there was no room to remember more.`,
      books: (names) =>
        `The content of the workbooks added is gone. Add them again in Summary options: ${names}`,
      preview: 'The list of changes was closed. Nothing was written. Please try again.',
      comparison: 'The comparison with last year was closed. Please choose the workbook again.',
    },
    refused: {
      apply: 'It could not be written',
      undo: 'It could not be taken back',
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
        merged: 'It is not the top left of its merged cells. Unmerge them, then try again.',
        array:
          'An array formula, a spilled formula or a data table fills it. Change or delete that formula, then try again.',
        formula: 'It holds a formula and is left alone.',
        table:
          'In a column of an Excel table a formula would fill the whole column, so it is not written. Start again with Fill in, and the value goes in.',
        textFormat: 'Its number format is Text. Set it to General, then try again.',
      },
      changedSince: 'Changed since.',
    },
    left: 'Cells that were changed since stay as they are',
    beyond: {
      title: 'Excel put formulas into further cells',
      apply:
        'The formula that was written filled the table’s column. Undo takes it out of these cells, too.',
      undo: 'The formula that was put back filled the table’s column. Clear these cells by hand if you do not want it there.',
    },
    rolledBack: {
      apply: 'It could not be written, so everything is as it was',
      undo: 'It could not be taken back, so everything stays as it is',
      validate: 'Data validation could not be set, so everything is as it was',
      create: 'The form could not be made, so everything is as it was',
      ...enSummary.rolledBack,
    },
    notMade: {
      validate: 'Data validation was not set',
      create: 'The form was not added',
      reason: {
        readOnly: 'The workbook is read-only. Save it under another name, then try again.',
        protectedWorkbook: 'The workbook’s structure is protected. Unprotect it, then try again.',
        protectedSheet: 'The sheet is protected. Unprotect it, then try again.',
        filtered: 'A filter hides rows. Clear the filter, then try again.',
        covered: 'Other content stands where it would be written.',
        gone: 'The sheet is no longer there. Please check again.',
        taken: 'Data validation was set there since. Please try again.',
      },
    },
    leftHalf: {
      title: 'It stopped halfway',
      half: (sheet) =>
        `A half-made sheet “${sheet}” is left. Please look at it and delete it if it is not needed.`,
      blank: (sheet) =>
        `A blank sheet “${sheet}” is left. Bring this workbook to the front and delete it.`,
      validations: (sheets) =>
        `Some cells of ${sheets.map((name) => `“${name}”`).join(', ')} may carry the data validation. Look under Data Validation and clear it.`,
    },
    missing: {
      title: (sheets) =>
        `“${sheets.join('”, “')}” ${sheets.length === 1 ? 'was' : 'were'} made, but some settings were not possible`,
      lines: (paper, isNew) => ({
        front:
          'The sheet could not be brought in view. Bring this workbook to the front, then choose the sheet’s tab.',
        window: 'Frozen panes and gridlines could not be set. You can set them on the View tab.',
        heights: 'Row heights could not be set.',
        page: 'Orientation and centring could not be set.',
        paper: `The paper size (${paper}) could not be set. Please choose it on the Page Layout tab.`,
        zoom: 'Fitting to the page’s width could not be set. You can set it on the Page Layout tab.',
        titles: 'Print titles could not be set.',
        breaks: 'Page breaks could not be set.',
        footer: 'The page numbers in the footer could not be set.',
        filter: 'The AutoFilter could not be set.',
        charts: isNew
          ? 'Charts could not be added.'
          : 'Charts could not be renewed. Some show what they showed before.',
      }),
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
    again: 'Open again',
  },
  problems: {
    task: {
      ...enSummary.problems,
      check: 'The check could not be done',
      clear: 'The marks could not be cleared',
      mark: 'The list is ready, but the cells could not be marked',
      select: 'The cell could not be selected',
      watch: 'Selections and changes cannot be followed',
      waive: 'It could not be marked as checked',
      restore: 'It could not be restored',
      fill: 'Could not look for what can be put right',
      fix: 'Could not look for what can be corrected',
      apply: 'It could not be written; the cells are as they were',
      undo: 'It could not be taken back; the cells stay as they are',
      type: 'The check while typing could not be done',
      validate: 'Data validation could not be set',
      create: 'The form could not be added',
      sample: 'The sample could not be added',
    },
    halfway: {
      waivers: 'It is not certain how far it was recorded',
      marks: 'The marks may be incomplete',
      undo: 'It may have been undone in part only',
    },
    reason: {
      cellEdit: 'A cell is being edited. Confirm the entry (Enter), then try again.',
      denied: 'The sheet or workbook is protected or read-only. Allow changes, then try again.',
      behind:
        'Another workbook is in front, so Excel refuses this. Bring this workbook to the front, then try again.',
      noWorksheet:
        'A chart sheet or the like is in view, so there is no worksheet for “This sheet”. Choose the whole workbook, or bring a worksheet in view, then try again.',
      conflict: 'Somebody else is changing this workbook. Wait a little, then try again.',
      filtered: 'A filter hides rows. Clear the filter, then try again.',
      gone: 'The sheet or cell is no longer there. Please check again.',
      exists:
        'Something of that name is there already. Look at the names of the sheets, then try again.',
      noRoom:
        'Merged cells, a table or a PivotTable are in the way. Look at the sheet, then try again.',
      tooLarge: 'There is too much data for Excel to pass on. Try “This sheet”.',
      unsupported: 'This Excel lacks something that was needed. Please ask for an update.',
      links:
        'Links to other files or data connections are blocked. Allow them on the Data tab, then try again.',
      interrupted: 'The connection to Excel was lost. Wait a little, then try again.',
      busy: 'Excel has too much to do or too little memory. Close workbooks you do not need, then try again.',
      signIn: 'Sign in to Excel, then try again.',
      rejected:
        'Excel did not accept this. If it goes on after another check, give the code below to your administrator.',
      internal:
        'Something went wrong within Excel. If another workbook is in front, bring this one to the front, then try again. If it goes on, give the code below to your administrator.',
      halfway:
        'Excel stopped halfway, and what was done could not be taken back. Check again, and look at the list and the sheet.',
      unexpected:
        'Something unexpected happened. If it goes on, give the code below to your administrator.',
    },
    code: (code) => `Code: ${code}`,
  },
};
