import type { Arguments } from './Arguments';
import type { CellsTarget } from './CellsTarget';
import type { Json } from './messages';

/** One Excel object as requests see it; member names are the wire's (PascalCase). */
export interface HostObject {
  readonly className: string;
  /** null for objects that Excel knows by reference or by their parent only. */
  readonly id: string | null;
  readonly isReferable: boolean;
  readonly cells: CellsTarget | null;
  readonly scalarNames: readonly string[];
  hasNavigation(name: string): boolean;
  /** null stands for a null object (`…OrNullObject`). */
  navigate(name: string): HostObject | null;
  get(name: string): Json;
  set(name: string, value: Json): void;
  /** A method that answers with an object. */
  object(name: string, args: Arguments): HostObject | null;
  /** A method that answers with a value, or null for nothing. */
  call(name: string, args: Arguments): Json;
  item(key: Json): HostObject;
  /** null when it is no collection. */
  items(): readonly HostObject[] | null;
}
