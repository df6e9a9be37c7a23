import { bureauAsPrinted, bureauRestored, bureauRestoredPerPolicy } from './bureau';
import type { FormContent } from '../core/form/FormContent';

/** The workbooks under assets/samples, by file name. */
export const SAMPLES: readonly {
  readonly file: string;
  readonly sheets: readonly FormContent[];
}[] = [
  { file: 'bureau-as-printed.xlsx', sheets: bureauAsPrinted },
  { file: 'bureau-restored.xlsx', sheets: bureauRestored },
  { file: 'bureau-restored-per-policy.xlsx', sheets: bureauRestoredPerPolicy },
];
