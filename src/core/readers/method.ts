/** What a method cell says. */
export type MethodReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'method';
      /** The profile's code (③); null where the code is unknown or absent. */
      readonly code: string | null;
      /** The code as written (`6`, `(6)`, `Ⅵ`, `⑨`); null for a label alone. */
      readonly writtenCode: string | null;
      /** The label as written, trimmed; null for a code alone. */
      readonly label: string | null;
      /** The code whose label or alias the label equals after folding; null when none does. */
      readonly labelCode: string | null;
    };
