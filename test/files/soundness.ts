import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { resolveTarget } from '../../src/files/opc/relationships';

/** Texts of a package's XML parts by name. */
export function xmlParts(bytes: Uint8Array): Map<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return new Map(parts.map(([name, part]) => [name, strFromU8(part)]));
}

/**
 * What Excel would call damaged: parts that are no well-formed XML or use an undeclared prefix,
 * references to parts that are not there or to relationships that are not listed, parts without
 * content type or listed twice.
 */
export function faultsOf(bytes: Uint8Array): string[] {
  const parts = xmlParts(bytes);
  const types = parts.get('[Content_Types].xml') ?? '';
  const listed = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name ?? '');
  const faults = listed.filter((name, at) => !parts.has(name) || listed.indexOf(name) !== at);
  for (const [name, text] of parts) {
    faults.push(...xmlFaults(name, text));
    if (name.endsWith('.rels')) faults.push(...missingTargets(name, text, parts));
    else {
      const rels = parts.get(name.replace(/([^/]+)$/, '_rels/$1.rels')) ?? '';
      const used = [...text.matchAll(/\sr:(?:id|embed)="([^"]*)"/g)].map(([, id]) => id ?? '');
      const unlisted = used.filter((id) => !rels.includes(`Id="${id}"`));
      faults.push(...unlisted.map((id) => `${name}: ${id}`));
    }
    const needsType = /xl\/(worksheets|charts|drawings)\/[^/]+\.xml$/.test(name);
    if (needsType && !listed.includes(name)) faults.push(`${name}: no type`);
  }
  return faults;
}

function xmlFaults(name: string, text: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => {
    faults.push(`${name}: ${message}`);
  });
  parser.write(text).close();
  return faults;
}

function missingTargets(name: string, text: string, parts: ReadonlyMap<string, string>): string[] {
  const owner = name.replace('_rels/', '').replace(/\.rels$/, '');
  const targets = [...text.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)]
    .filter(([tag]) => !tag.includes('TargetMode="External"'))
    .map(([tag]) => resolveTarget(owner, /Target="([^"]*)"/.exec(tag)?.[1] ?? ''));
  return targets.filter((target) => target.endsWith('.xml') && !parts.has(target));
}
