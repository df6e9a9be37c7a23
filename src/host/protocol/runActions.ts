import { HostError } from '../HostError';
import type { HostObject } from './HostObject';
import type { Json } from './Json';
import type { ActionResult, ErrorBody, ResponseBody } from './messages';
import { ObjectPaths, type Roots } from './ObjectPaths';
import { answerQuery } from './query';
import type { References } from './References';
import type { Action, Request } from './Request';
import { memberName } from './wireNames';

/** What running a request needs beside the objects; `beforeAction` may throw to make one fail. */
export interface ActionContext {
  readonly roots: Roots;
  readonly references: References;
  beforeAction(action: Action): void;
  /** Told of what Microsoft's samples do not show: more of a null object than to be null, or deleted. */
  readonly onDoubt: (what: string) => void;
}

/** Carries out a request's actions in order; stops at the first error and keeps what was done. */
export function runActions(request: Request, context: ActionContext): ResponseBody {
  const { Actions, ObjectPaths: definitions } = request.message.body;
  const paths = new ObjectPaths(definitions, context.roots, context.onDoubt);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of Actions.entries()) {
    try {
      context.beforeAction(action);
      const value = runAction(action, paths, context);
      if (action.ActionType === 5) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      return { Error: errorBody(error, action, index), Results: results, TraceIds: traces };
    }
  }
  return { Results: results, TraceIds: traces };
}

function runAction(
  action: Action,
  paths: ObjectPaths,
  { references, onDoubt }: Pick<ActionContext, 'references' | 'onDoubt'>,
): Json {
  if (action.ActionType === 5) return null;
  const target = paths.resolve(action.ObjectPathId);
  if (target === null && isDoubtful(action)) onDoubt(`${action.Name} of a null object`);
  const identify = (object: HostObject): { [name: string]: Json } => identity(object, references);
  switch (action.ActionType) {
    case 1:
      return target === null ? null : identify(target);
    case 2:
      return answerQuery(target, action.QueryInfo, identify);
    case 3:
      return target === null ? null : callMethod(target, action, paths, references);
    case 4:
      target?.set(action.Name, paths.arguments(action.ArgumentInfo).value(0));
      return null;
    default:
      throw new HostError('ApiNotFound', `Action type ${String(action.ActionType)} is unknown.`);
  }
}

/** The runtime's own calls aside, samples show deletion alone. */
function isDoubtful({ ActionType, Name }: Action): boolean {
  if (ActionType === 4) return true;
  return ActionType === 3 && Name !== 'Delete' && !Name.startsWith('_');
}

function callMethod(
  target: HostObject,
  action: Action,
  paths: ObjectPaths,
  references: References,
): Json {
  if (action.Name === '_KeepReference' && target.isReferable) {
    references.keep(target);
    return null;
  }
  return target.call(action.Name, paths.arguments(action.ArgumentInfo));
}

function identity(object: HostObject, references: References): { [name: string]: Json } {
  const reference = references.idOf(object);
  return {
    ...(object.id === null ? {} : { Id: object.id }),
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
  };
}

function errorBody(error: unknown, action: Action, index: number): ErrorBody {
  const known = error instanceof HostError ? error : null;
  return {
    Code: known?.code ?? 'GeneralException',
    Message: error instanceof Error ? error.message : String(error),
    Location: known?.location ?? memberName(action.Name),
    ActionIndex: index,
    HttpStatusCode: known?.code === 'ItemNotFound' ? 404 : 400,
  };
}
