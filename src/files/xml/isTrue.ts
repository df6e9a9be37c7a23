/** Whether a boolean attribute is set; both ways of writing it are in use. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
