import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codePath, entryId, numberPath, type CodeAddress } from '../../../src/domain/model/address.ts';
import { parseNumber } from '../../../src/domain/model/code.ts';
import { titleOf } from '../../../src/domain/model/title.ts';
import { documentSchema, type ConvertedDocument, type SourceRecord } from '../../../src/schemas/document.ts';
import type { Manifest } from '../../../src/schemas/manifest.ts';
import type { RetiredCode } from '../../../src/schemas/redirects.ts';

/** A code as the data on disk has it. */
export interface LastWording {
  address: CodeAddress;
  /** What `retired.yaml` would say of it, but for the reason. */
  item: Omit<RetiredCode, 'reason'>;
}

/**
 * What the last conversion wrote of every code, which this one is about to overwrite: also of versions and systems
 * whose manifests are gone. Files of another shape are passed over.
 * @param content path of the content folder
 * @param manifests today's, which tell the order of the versions and what people call them
 * @returns entry id → its newest wording
 */
export function readLastWordings(
  content: string,
  manifests: ReadonlyMap<string, Manifest | undefined>,
): Map<string, LastWording> {
  const folder = join(content, 'codes');
  const systems = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return new Map(
    systems
      .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
      .sort()
      .flatMap((system) =>
        readLastDocuments(content, system, manifests.get(system)).flatMap((document) =>
          wordingsOf(document, manifests.get(system)),
        ),
      ),
  );
}

/** Pages that the codes had when they were last converted, with those of their numbers. */
export const lastAddresses = (content: string): string[] =>
  [...readLastWordings(content, new Map()).values()].flatMap(({ address }) => [
    codePath(address),
    ...(parseNumber(address.code) === null ? [] : [numberPath(address.code)]),
  ]);

/**
 * What the last conversion wrote of a system; files of another shape are passed over.
 * @returns oldest first; versions that the manifest no longer has before all others
 */
export function readLastDocuments(content: string, system: string, manifest?: Manifest): ConvertedDocument[] {
  const folder = join(content, 'codes', system);
  const order = new Map(manifest?.versions.map(({ id }, index) => [id, index]));
  const rank = ({ version }: ConvertedDocument) => order.get(version) ?? -1;
  const files = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return files
    .flatMap((entry) => (entry.isFile() && entry.name.endsWith('.json') ? [entry.name] : []))
    .sort()
    .flatMap((file) => {
      const parsed = documentSchema.safeParse(parse(readFileSync(join(folder, file), 'utf8')));
      return parsed.success ? [parsed.data] : [];
    })
    .sort((a, b) => rank(a) - rank(b));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function wordingsOf(document: ConvertedDocument, manifest: Manifest | undefined): [string, LastWording][] {
  const { system, version, codes } = document;
  const label = manifest?.versions.find(({ id }) => id === version)?.label ?? version;
  return codes.flatMap(({ namespace, code, records }) => {
    const address = { system, namespace, code };
    const id = entryId(address);
    const [first] = records;
    if (!first) return [];
    const item = {
      id,
      title: titleOf(first),
      document: label,
      records: records.map((record) => lastRecord(record, manifest)),
    };
    return [[id, { address, item }]];
  });
}

/** The heading of the advice stands in the manifest; without it a person has to look it up. */
function lastRecord(
  { section, text, advice, split, extra = [] }: SourceRecord,
  manifest: Manifest | undefined,
): RetiredCode['records'][number] {
  const heading = Object.entries(manifest?.columns ?? {}).find(([, role]) => role === 'advice')?.[0] ?? '…';
  const columns = [
    ...(split === 'columns' && advice ? [{ heading, text: advice.text }] : []),
    ...extra.map((column) => ({ heading: column.heading, text: column.text.text })),
  ];
  return { section, text: text.text, ...(columns.length > 0 && { columns }) };
}
