/** What a criterion may be without meaning more than a text: no operator, truth value or error. */
const PLAIN = /^(?![<>=#])(?!(?:true|false)$)[^*?~]+$/i;
const WITHIN = /^\*([^*?~]+)\*$/;

/** Whether a text in small letters meets a criterion; null stands for anything but a text. */
export type TextCriterion = (text: string | null) => boolean;

/**
 * A criterion in small letters that means a text as it is, or one that holds it (`*①*`).
 * Returns null for any other.
 */
export function textCriterion(wanted: string): TextCriterion | null {
  if (!Number.isNaN(Number(wanted))) return null;
  if (PLAIN.test(wanted)) return (text) => text === wanted;
  const within = WITHIN.exec(wanted)?.[1];
  return within === undefined ? null : (text) => text?.includes(within) ?? false;
}
