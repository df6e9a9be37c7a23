import type { SummarySource, SummaryTerms } from './SummarySource';

const NO_TERMS: SummaryTerms = {
  policy: null,
  name: null,
  section: null,
  methods: null,
  no: null,
  isNew: null,
  cost: {},
};

/** A source without its terms, which only a sheet in its own workbook needs: thousands are held. */
export function leanSource(source: SummarySource): SummarySource {
  return {
    ...source,
    programs: source.programs.map((program) => ({ ...program, terms: NO_TERMS })),
  };
}
