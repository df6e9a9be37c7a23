import type { EmbeddedExcel } from '../../src/stage/host/EmbeddedExcel';
import { parseRequest } from '../../src/stage/host/protocol/messages';

/** Makes Excel fail whenever it is asked to list a sheet's rules, as some builds do. */
export function failRules(excel: EmbeddedExcel): void {
  const handle = excel.handle.bind(excel);
  excel.handle = (message) => {
    const parsed = parseRequest(message);
    const listed = parsed.ok
      ? parsed.request.message.body.Actions.findIndex((action) =>
          JSON.stringify(action.QueryInfo ?? {}).includes('customOrNullObject'),
        )
      : -1;
    if (listed >= 0) {
      excel.faults.failAction({
        action: listed + 1,
        counted: 'inEachRequest',
        code: 'GeneralException',
        lasting: false,
      });
    }
    handle(message);
  };
}

/** Counts the actions of the requests that somebody waits for. */
export function countActions(excel: EmbeddedExcel): () => number {
  let count = 0;
  const handle = excel.handle.bind(excel);
  excel.handle = (message) => {
    const parsed = parseRequest(message);
    const actions = parsed.ok ? parsed.request.message.body.Actions : [];
    if (!actions.some(({ Name }) => Name === '_RemoveReference')) count += actions.length;
    handle(message);
  };
  return () => count;
}

/** Makes Excel refuse a member, by its name on the wire, whenever it is used. */
export function refuseAlways(excel: EmbeddedExcel, name: string): void {
  const handle = excel.handle.bind(excel);
  excel.handle = (message) => {
    const parsed = parseRequest(message);
    const actions = parsed.ok ? parsed.request.message.body.Actions : [];
    const action = actions.findIndex((one) => one.Name === name) + 1;
    const code = 'GeneralException';
    excel.faults.failAction(
      action === 0 ? null : { action, counted: 'inEachRequest', code, lasting: false },
    );
    handle(message);
  };
}
