import type * as z from '../core/schema/zod';

/** `local` outlives the pane, `session` lasts as long as Excel keeps its window. */
type Where = 'local' | 'session';

/** What was kept; null where that is nothing, or not in order. */
export function load<T>(where: Where, name: string, schema: z.ZodType<T>): T | null {
  try {
    const text = storage(where).getItem(keyOf(name));
    const parsed = schema.safeParse(text === null ? null : JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    // Storage may be blocked and its content may be anybody's: neither may stop the work.
    return null;
  }
}

/** False where it could not be kept; what was kept before is gone then. */
export function save(where: Where, name: string, value: unknown): boolean {
  try {
    storage(where).removeItem(keyOf(name));
    storage(where).setItem(keyOf(name), JSON.stringify(value));
    return true;
  } catch {
    // Blocked or full: what would have been kept lasts as long as the pane.
    return false;
  }
}

/** Of the workbook in view. One that was never saved may have none. */
export function documentAddress(): string {
  return Office.context.document.url;
}

function storage(where: Where): Storage {
  return where === 'local' ? localStorage : sessionStorage;
}

/** Apart for each site that embeds Excel on the web. */
function keyOf(name: string): string {
  const partition = typeof Office === 'undefined' ? undefined : Office.context.partitionKey;
  return `${partition ?? ''}hakaru.${name}`;
}
