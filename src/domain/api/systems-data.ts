import type { SystemsData } from '../../schemas/api.ts';
import { changesDataPath, changesFeedPath, modulePath, sourcePath, systemPath } from '../model/address.ts';
import type { System } from '../model/catalogue.ts';
import { modulesOf } from '../model/entry.ts';
import { groupByEach } from '../model/group-by-each.ts';
import type { ToUrl } from './context.ts';

/** Systems with their versions, modules and layers, in the order given. */
export const systemsData = (systems: readonly System[], toUrl: ToUrl): SystemsData => ({
  systems: systems.map((system) => systemData(system, toUrl)),
});

function systemData({ id, manifest, entries }: System, toUrl: ToUrl): SystemsData['systems'][number] {
  const { name, shortName, vendor, description, numbering, versions, modules } = manifest;
  const inVersion = groupByEach(entries, (entry) => entry.versions.map(({ version }) => version));
  const inModule = groupByEach(entries, modulesOf);
  const current = entries.filter(({ status }) => status === 'current').length;
  return {
    id,
    name,
    shortName,
    vendor,
    description,
    numbering,
    url: toUrl(systemPath(id)),
    versions: versions.map((version) => ({
      id: version.id,
      label: version.label,
      date: version.date,
      dateBasis: version.dateBasis,
      provenance: version.provenance,
      sha256: version.sha256,
      ...(version.moreFiles && {
        moreFiles: version.moreFiles.map(({ file, sha256 }) => ({ file, sha256 })),
      }),
      codes: inVersion.get(version.id)?.length ?? 0,
      url: toUrl(sourcePath(id, version.id)),
    })),
    modules: modules.map((module) => ({
      id: module.id,
      name: module.name,
      ...(module.part !== undefined && { part: module.part }),
      ...(module.succeeds && { succeeds: module.succeeds }),
      codes: inModule.get(module.id)?.length ?? 0,
      url: toUrl(modulePath(id, module.id)),
    })),
    layers: numbering === 'per-module' ? modules.map((module) => module.id) : [],
    counts: { codes: entries.length, current, removed: entries.length - current },
    ...(versions.length > 1 && { changes: toUrl(changesDataPath(id)), feed: toUrl(changesFeedPath(id)) }),
  };
}
