import { NotCalculated } from '../Calculation';
import { HostError } from '../HostError';
import { type HostObject, type ReferenceTable, Arguments, type CellsTarget } from './HostObject';
import {
  type Json,
  type ActionResult,
  type ErrorBody,
  type ResponseBody,
  memberName,
  wireName,
  type Action,
  type Request,
  type QueryInfo,
  type ArgumentInfo,
  type ObjectPath,
} from './messages';

/** Resolves the paths of one request: each once, when the first action names it. */
class ObjectPaths {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly underWay = new Set<number>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly roots: Roots,
    private readonly onDoubt: (what: string) => void,
  ) {}

  /** null stands for a null object. */
  resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (path === undefined)
      throw new HostError('InvalidObjectPath', `There is no path ${String(id)}.`);
    if (this.underWay.has(id)) {
      throw new HostError('InvalidObjectPath', `Path ${String(id)} leads to itself.`);
    }
    this.underWay.add(id);
    try {
      const object = this.evaluate(path);
      this.resolved.set(id, object);
      return object;
    } finally {
      this.underWay.delete(id);
    }
  }

  arguments(info: ArgumentInfo | null | undefined): Arguments {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    const targets = new Map<number, CellsTarget | null>();
    references.forEach((reference: Json, index) => {
      if (typeof reference === 'number' && reference !== 0) {
        targets.set(index, this.resolve(reference)?.cells ?? null);
      }
    });
    return new Arguments(values, targets);
  }

  private evaluate(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case 1:
        return this.roots.root();
      case 2:
        return this.roots.service(path.Name);
      case 6:
        return this.roots.referenced(path.Name);
      case 7:
        return null;
      default:
        return this.evaluateChild(path);
    }
  }

  private evaluateChild(path: ObjectPath): HostObject | null {
    const parent = this.parent(path);
    // Whatever hangs below a null object is null too.
    if (parent === null) {
      this.onDoubt(`${path.Name} below a null object`);
      return null;
    }
    switch (path.ObjectPathType) {
      case 3:
        return parent.object(path.Name, this.arguments(path.ArgumentInfo));
      case 4:
        return parent.navigate(path.Name);
      case 5:
        return parent.item(this.arguments(path.ArgumentInfo).value(0));
      default:
        throw new HostError('ApiNotFound', `Path type ${String(path.ObjectPathType)} is unknown.`);
    }
  }

  private parent(path: ObjectPath): HostObject | null {
    if (typeof path.ParentObjectPathId !== 'number') {
      throw new HostError('InvalidObjectPath', `Path ${String(path.Id)} has no parent.`);
    }
    return this.resolve(path.ParentObjectPathId);
  }
}

/** What running a request needs beside the objects; `beforeAction` may throw to make one fail. */
export interface ActionContext {
  readonly roots: Roots;
  readonly references: ReferenceTable;
  beforeAction(action: Action): void;
  /** Called with what Microsoft's samples do not show: more of a null object than to be null, or deleted. */
  readonly onDoubt: (what: string) => void;
}

/**
 * Carries out a request's actions in order; stops at the first error and keeps what was done. Yields
 * where an action needs results that are yet to come, and does it again then: nothing was done of it.
 */
export function* runActions(
  request: Request,
  context: ActionContext,
): Generator<NotCalculated, ResponseBody> {
  const { Actions, ObjectPaths: definitions } = request.message.body;
  const paths = new ObjectPaths(definitions, context.roots, context.onDoubt);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of Actions.entries()) {
    try {
      context.beforeAction(action);
      const value = yield* settled(() => runAction(action, paths, context));
      results.push({ ActionId: action.Id, Value: value });
      if (action.ActionType === 5) traces.push(action.Id);
    } catch (error) {
      return { Error: errorBody(error, action, index), Results: results, TraceIds: traces };
    }
  }
  return { Results: results, TraceIds: traces };
}

function* settled(run: () => Json): Generator<NotCalculated, Json> {
  for (;;) {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof NotCalculated)) throw error;
      yield error;
    }
  }
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
  references: ReferenceTable,
): Json {
  if (action.Name === '_KeepReference' && target.isReferable) {
    references.keep(target);
    return null;
  }
  return target.call(action.Name, paths.arguments(action.ArgumentInfo));
}

function identity(object: HostObject, references: ReferenceTable): { [name: string]: Json } {
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

/** Gives an object the marks that the runtime needs to find it again (`Id`, `_ReferenceId`). */
type Identify = (object: HostObject) => { [name: string]: Json };

/** What is wanted of an object: its scalars (all of them, or by name) and what hangs below it. */
interface Wanted {
  all: boolean;
  readonly scalars: Set<string>;
  readonly below: Map<string, string[]>;
}

/** Answers a `load`: PascalCase names; collections as `_Items`; null for a null object. */
function answerQuery(
  object: HostObject | null,
  info: QueryInfo | null | undefined,
  identify: Identify,
): Json {
  if (object === null) return null;
  const expanded = (info?.Expand ?? []).map((name) => `${name}/$all`);
  const names = [...(info?.Select ?? []), ...expanded];
  const items = object.items();
  if (items === null) return answerObject(object, names, identify);
  const from = info?.Skip ?? 0;
  const to = typeof info?.Top === 'number' ? from + info.Top : undefined;
  return answerItems(items.slice(from, to), from, names, identify);
}

function answerItems(
  items: readonly HostObject[],
  from: number,
  names: readonly string[],
  identify: Identify,
): Json {
  return {
    _Items: items.map((item, index) => ({
      _Index: from + index,
      ...answerObject(item, names, identify),
    })),
  };
}

function answerObject(
  object: HostObject,
  names: readonly string[],
  identify: Identify,
): { [name: string]: Json } {
  const wanted = sortOut(object, names);
  const answer = identify(object);
  for (const name of wanted.all ? object.scalarNames : wanted.scalars) {
    answer[name] = object.get(name);
  }
  for (const [name, rest] of wanted.below) {
    const below = object.navigate(name);
    answer[name] = below === null ? null : answerBelow(below, rest, identify);
  }
  return answer;
}

function answerBelow(object: HostObject, names: readonly string[], identify: Identify): Json {
  const items = object.items();
  return items === null
    ? answerObject(object, names, identify)
    : answerItems(items, 0, names, identify);
}

function sortOut(object: HostObject, names: readonly string[]): Wanted {
  const wanted: Wanted = { all: names.length === 0, scalars: new Set(), below: new Map() };
  for (const name of names) {
    const [head = '', ...rest] = name.split(/[/.]/);
    if (head === '$all' || head === '*') wanted.all = true;
    else if (rest.length > 0 || object.hasNavigation(wireName(head))) {
      const inner = wanted.below.get(wireName(head)) ?? [];
      wanted.below.set(wireName(head), [...inner, rest.length > 0 ? rest.join('/') : '$all']);
    } else wanted.scalars.add(wireName(head));
  }
  return wanted;
}

/** Where paths begin. */
interface Roots {
  root(): HostObject;
  /** Objects made by type name (path type 2): the runtime's own services. */
  service(typeName: string): HostObject;
  referenced(referenceId: string): HostObject;
}
