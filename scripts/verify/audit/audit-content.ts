import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PERMALINKS } from '../../convert/emit/shipped-addresses.ts';
import { readCuration } from '../../convert/read/curation.ts';
import { readData, readManifests } from '../../convert/read/project.ts';
import { auditDocument, type AuditInput } from './audit-document.ts';

/**
 * What an audit of every document of a content folder needs.
 * @throws SourceError for data that breaks its schema or is not there
 */
export function readAuditInputs(content: string): AuditInput[] {
  const classes = readCuration(content, 'classes');
  return [...readManifests(content)].flatMap(([system, manifest]) =>
    manifest.versions.map((version) => ({
      system,
      manifest,
      version,
      sources: [version, ...(version.moreFiles ?? [])].map(({ file }) =>
        readFileSync(join(content, 'sources', system, file)),
      ),
      classes,
      data: readData(content, system, version.id),
    })),
  );
}

/**
 * Audits the data of a content folder, and that every code of it has its address in the list of what was shipped.
 * @returns what is wrong, each with system and version in front; empty where all agrees
 */
export function auditContent(content: string, inputs = readAuditInputs(content)): string[] {
  return [
    ...inputs.flatMap((input) =>
      auditDocument(input).map((fault) => `${input.system}/${input.version.id}: ${fault}`),
    ),
    ...auditPermalinks(content, inputs),
  ];
}

function auditPermalinks(content: string, inputs: readonly AuditInput[]): string[] {
  const path = join(content, PERMALINKS);
  if (!existsSync(path)) return [`${PERMALINKS}: missing`];
  const text = readFileSync(path, 'utf8');
  return inputs.flatMap(({ system, data }) =>
    data.codes
      .flatMap(({ namespace, code }) => [
        `/${[system, namespace, code].filter((part) => part !== null).join('/')}/`,
        ...(/^-?\d+$/u.test(code) ? [`/code/${code}/`] : []),
      ])
      .filter((address) => !text.includes(`"${address}"`))
      .map((address) => `${PERMALINKS}: ${address} is missing`),
  );
}
