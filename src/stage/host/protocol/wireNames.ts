/** `rowIndex` → `RowIndex`; names that already stand as the wire has them stay. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `RowIndex` → `rowIndex`, as the add-in writes it and as errors name it. */
export function memberName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
