import { HostError } from '../HostError';
import { Arguments } from './Arguments';
import type { CellsTarget } from './CellsTarget';
import type { HostObject } from './HostObject';
import type { Json } from './Json';
import type { ArgumentInfo, ObjectPath } from './Request';

/** Where paths begin. */
export interface Roots {
  root(): HostObject;
  /** Objects made by type name (path type 2): the runtime's own services. */
  service(typeName: string): HostObject;
  referenced(referenceId: string): HostObject;
}

/** Resolves the paths of one request: each once, when the first action names it. */
export class ObjectPaths {
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
    const object = this.evaluate(path);
    this.underWay.delete(id);
    this.resolved.set(id, object);
    return object;
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
