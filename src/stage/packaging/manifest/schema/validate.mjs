/**
 * Validates manifests against officeApp.xsd. Reads a JSON array of XML texts from standard input and
 * prints a JSON array holding, for each, the list of messages (empty when it is valid).
 * A program of its own because libxml2-wasm is an ES module, which jest cannot load.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();
const schemaFile = fileURLToPath(new URL('officeApp.xsd', import.meta.url));
const schema = XmlDocument.fromBuffer(readFileSync(schemaFile), { url: schemaFile });
const validator = XsdValidator.fromDoc(schema);

const messages = (text) => {
  try {
    const document = XmlDocument.fromString(text);
    try {
      validator.validate(document);
      return [];
    } finally {
      document.dispose();
    }
  } catch (error) {
    return (error.details ?? [error]).map(({ message }) => message.trim());
  }
};

const texts = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(texts.map(messages)));
validator.dispose();
schema.dispose();
