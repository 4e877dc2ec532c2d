import type { z } from 'astro/zod';

/** What must hold between the parts of a manifest; each names the first item that breaks it, for the error's line. */

/** An id names one thing: two versions with one id would overwrite each other's data. */
export function uniqueIds(items: readonly { id: string }[], context: z.RefinementCtx): void {
  const ids = items.map(({ id }) => id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (twice >= 0) report(context, [twice, 'id'], 'an id that another item has already');
}

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
  const known = new Set(modules.map(({ id }) => id));
  for (const [index, { id, succeeds = [] }] of modules.entries()) {
    for (const [position, predecessor] of succeeds.entries()) {
      const path = [index, 'succeeds', position];
      if (!known.has(predecessor)) report(context, path, `no module is named "${predecessor}"`);
      else if (isSuccessor(predecessor, id, modules))
        report(context, path, `a circle: "${predecessor}" took over "${id}"`);
    }
  }
}

/** Whether a module is another one, or took it over, also by way of a third. */
export function isSuccessor(module: string, of: string, modules: readonly Succeeding[]): boolean {
  const seen = new Set([module]);
  // A set that grows while it is walked: each module is visited once, even in a circle.
  for (const id of seen) {
    for (const predecessor of modules.find((one) => one.id === id)?.succeeds ?? []) seen.add(predecessor);
  }
  return seen.has(of);
}

function report(context: z.RefinementCtx, path: PropertyKey[], message: string): void {
  context.addIssue({ code: 'custom', path, message });
}
