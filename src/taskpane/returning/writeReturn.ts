import { answersIn, planReturn } from '../../core/submissions/planReturn';
import { toReturn } from '../../core/submissions/returnItems';
import { dateTimeLabel } from '../../core/words/format';
import { lookAtWorkbook } from '../actions/checking';
import type { WorkEnd, WorkListeners } from '../actions/work';
import type { Pane } from '../Pane';
import { writeOwnSheets } from '../summary/summarize';
import { RETURN_PANE_WORDS } from './returnPaneWords';

/**
 * 指摘票を作る: what of the workbook in view is to be mended, on a sheet of it, written anew in its
 * place; answers to what still stands are kept. Five round trips: two to read, three to write.
 */
export async function writeReturn(pane: Pane, listeners: WorkListeners): Promise<WorkEnd> {
  const basis = await lookAtWorkbook(pane, listeners);
  const { book } = basis;
  const { language } = pane.state;
  if (book.programs.length === 0) {
    const title = pane.words.summary.notMade.return;
    const { noPrograms: text } = RETURN_PANE_WORDS[language];
    pane.notify(() => false, { kind: 'told', title, text });
    return 'failed';
  }
  const own = toReturn(pane.workbook, basis, language);
  const plan = planReturn(own, {
    language,
    at: dateTimeLabel(new Date()),
    linkTo: null,
    answers: answersIn(book.snapshot),
    changes: null,
  });
  pane.setStage('returning');
  return writeOwnSheets(pane, basis, [plan], {
    task: 'return',
    deed: 'madeReturn',
    count: own.items.length,
    listeners,
  });
}
