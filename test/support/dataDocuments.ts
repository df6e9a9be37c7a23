import { codebook, datasetJsonSchema } from '../../src/core/dataset/datasetSchema';
import { chiba } from '../../src/core/profiles/chiba';

/** What stands in docs/data, by file name: made from the schema that every row is held to. */
export const DATA_DOCUMENTS: { readonly [file: string]: string } = {
  'program.schema.json': `${JSON.stringify(datasetJsonSchema(chiba), null, 2)}\n`,
  'codebook.md': codebook(chiba),
};
