import type { z } from 'astro/zod';

/** What must hold between the parts of a manifest; each names the first item that breaks it, for the error's line. */

interface Dated {
  date: string | null;
  file: string;
  moreFiles?: { file: string }[] | undefined;
}

/**
 * The order of the versions is the order of time: dates that are given ascend, undated versions may stand anywhere;
 * and no file stands twice, in one version or in two.
 */
export function orderedVersions(versions: readonly Dated[], context: z.RefinementCtx): void {
  let latest = '';
  const files = new Map<string, number>();
  for (const [index, { date, file, moreFiles = [] }] of versions.entries()) {
    const further = moreFiles.map((more, at) => ({ name: more.file, path: ['moreFiles', at, 'file'] }));
    for (const { name, path } of [{ name: file, path: ['file'] }, ...further]) {
      const other = files.get(name);
      if (other === undefined) files.set(name, index);
      else
        report(
          context,
          [index, ...path],
          other === index ? 'a file that this version has already' : 'the document of another version',
        );
    }
    if (date === null) continue;
    if (date <= latest) {
      report(
        context,
        [index, 'date'],
        `not later than ${latest}, the date of a version before it; the oldest comes first`,
      );
    }
    latest = date;
  }
}

interface Succeeding {
  id: string;
  succeeds?: string[] | undefined;
}

/** A module takes over others of the same manifest, and none that took it over itself, also by way of others. */
export function soundSuccession(modules: readonly Succeeding[], context: z.RefinementCtx): void {
  const byId = new Map(modules.map((module) => [module.id, module]));
  for (const [index, { id, succeeds = [] }] of modules.entries()) {
    for (const [position, predecessor] of succeeds.entries()) {
      const path = [index, 'succeeds', position];
      if (!byId.has(predecessor)) report(context, path, `no module is named "${predecessor}"`);
      else if (leadsTo(predecessor, id))
        report(context, path, `a circle: "${predecessor}" took over "${id}"`);
    }
  }

  function leadsTo(start: string, goal: string): boolean {
    const seen = new Set([start]);
    for (const id of seen) for (const next of byId.get(id)?.succeeds ?? []) seen.add(next);
    return seen.has(goal);
  }
}

function report(context: z.RefinementCtx, path: PropertyKey[], message: string): void {
  context.addIssue({ code: 'custom', path, message });
}
