import { relationshipsPart, resolveTarget } from '../opc/relationships';
import type { PackageTexts } from '../opc/PackageTexts';
import { DECLARATION, escapeXml } from '../xml/xmlText';
import { CONTENT_TYPES, PACKAGE_RELATIONSHIPS } from '../xml/namespaces';
import { PartEdits } from '../xml/PartEdits';
import type { OpenTag } from '../xml/scanXml';

const CONTENT_TYPES_PART = '[Content_Types].xml';
const NO_RELATIONSHIPS = `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS.join('')}"/>`;

/** Takes a part that `owner` refers to out of the package, with all that lists it. */
export function dropPart(texts: PackageTexts, owner: string, part: string): void {
  const wanted = part.toLowerCase();
  editList(texts, relationshipsPart(owner), PACKAGE_RELATIONSHIPS, {
    drop: ({ attributes }) =>
      resolveTarget(owner, attributes['Target'] ?? '').toLowerCase() === wanted,
  });
  dropUnlisted(texts, part);
}

/** Takes a part out of the package that nothing but its content type lists any more. */
export function dropUnlisted(texts: PackageTexts, part: string): void {
  const wanted = `/${part.toLowerCase()}`;
  editList(texts, CONTENT_TYPES_PART, CONTENT_TYPES, {
    drop: ({ attributes }) => attributes['PartName']?.toLowerCase() === wanted,
  });
  texts.drop(part);
}

export interface NewPart {
  readonly name: string;
  readonly contentType: string;
  readonly relationshipType: string;
  readonly text: string;
}

/** Adds a part that `owner` refers to. Returns the id of the reference. */
export function addPart(texts: PackageTexts, owner: string, part: NewPart): string {
  const { name, contentType, relationshipType, text } = part;
  const list = relationshipsPart(owner);
  if (!texts.has(list)) texts.add(list, NO_RELATIONSHIPS);
  const ids = new Set(editList(texts, list, PACKAGE_RELATIONSHIPS, {}));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number++;
  editList(texts, list, PACKAGE_RELATIONSHIPS, {
    add: (prefix) =>
      `<${prefix}Relationship Id="rId${number}" Type="${relationshipType}" Target="/${escapeXml(name)}"/>`,
  });
  addContent(texts, name, contentType, text);
  return `rId${number}`;
}

/** Adds a part with its content type; its owner is to refer to it. */
export function addContent(
  texts: PackageTexts,
  name: string,
  contentType: string,
  text: string,
): void {
  editList(texts, CONTENT_TYPES_PART, CONTENT_TYPES, {
    add: (prefix) =>
      `<${prefix}Override PartName="/${escapeXml(name)}" ContentType="${contentType}"/>`,
  });
  texts.add(name, text);
}

/** Changes one of the package's lists. Returns the ids in it. */
function editList(
  texts: PackageTexts,
  part: string,
  namespaces: readonly string[],
  change: { drop?: (tag: OpenTag) => boolean; add?: (prefix: string) => string },
): string[] {
  const edits = new PartEdits(part, texts.text(part), namespaces, 1);
  const { prefix, root } = edits;
  for (const child of root.children) {
    if (change.drop?.(child.open) === true) edits.replace(child, '');
  }
  if (change.add !== undefined) edits.append(root, change.add(prefix));
  texts.change(part, edits.result());
  return root.children.map(({ open }) => open.attributes['Id'] ?? '');
}
