import type { HostObject } from './HostObject';
import type { Json } from './Json';
import type { QueryInfo } from './Request';
import { wireName } from './wireNames';

/** Gives an object the marks that the runtime needs to find it again (`Id`, `_ReferenceId`). */
export type Identify = (object: HostObject) => { [name: string]: Json };

/** What is wanted of an object: its scalars (all of them, or by name) and what hangs below it. */
interface Wanted {
  all: boolean;
  readonly scalars: Set<string>;
  readonly below: Map<string, string[]>;
}

/** Answers a `load`: PascalCase names; collections as `_Items`; null for a null object. */
export function answerQuery(
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
