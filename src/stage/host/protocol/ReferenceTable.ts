import { HostError } from '../HostError';
import type { HostObject } from './HostObject';

/** Objects that the add-in asked to keep between requests (ranges have no id of their own). */
export class ReferenceTable {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private last = 0;

  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    this.last += 1;
    const id = `reference-${String(this.last)}`;
    this.objects.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  get(id: string): HostObject {
    const object = this.objects.get(id);
    if (object === undefined) {
      throw new HostError('InvalidReference', `The reference ${id} is not kept.`);
    }
    return object;
  }

  /** Forgetting what is not known succeeds: the runtime repeats the request otherwise. */
  remove(id: string): void {
    const object = this.objects.get(id);
    if (object !== undefined) this.ids.delete(object);
    this.objects.delete(id);
  }

  get count(): number {
    return this.objects.size;
  }
}
