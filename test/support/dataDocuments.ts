import { codebook, datasetJsonSchema } from '../../src/core/dataset/datasetSchema';
import { profileSchema } from '../../src/core/profile/Profile';
import { reportSchema } from '../../src/core/report/report';
import * as z from '../../src/core/schema/zod';
import { cityConfigSchema } from '../../src/core/profiles/cityConfig';
import { chiba } from '../../src/core/profiles/chiba';

/** What stands in docs/data, by file name: made from the schemas that data, results, profiles and configurations are held to. */
export const DATA_DOCUMENTS: { readonly [file: string]: string } = {
  'program.schema.json': `${JSON.stringify(datasetJsonSchema(chiba), null, 2)}\n`,
  'codebook.md': codebook(chiba),
  'report.schema.json': `${JSON.stringify(z.toJSONSchema(reportSchema), null, 2)}\n`,
  // As it is written by hand: what has a value of its own may be left out.
  'profile.schema.json': `${JSON.stringify(z.toJSONSchema(profileSchema, { io: 'input' }), null, 2)}\n`,
  'config.schema.json': `${JSON.stringify(z.toJSONSchema(cityConfigSchema, { io: 'input' }), null, 2)}\n`,
};
