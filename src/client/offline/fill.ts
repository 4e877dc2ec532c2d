/** Keeping what is not yet kept: a bundle or a few files each time that a page asks for it. */
import { STAND_IN } from '../../domain/offline/files.ts';
import type { Head, Sums } from '../../domain/offline/lists.ts';
import type { Level, OfflineState } from '../../domain/offline/state.ts';
import { planUpkeep, type Upkeep } from '../../domain/offline/upkeep.ts';
import { forgetDropped, isBuildList, listOf, readHead, readList } from './build.ts';
import { keepBundle, keepFiles } from './keep.ts';
import type { Progress } from './messages.ts';
import { worker } from './scope.ts';
import { askOnce, NotGot } from './server.ts';
import { allKept, drop, reopen, timesClosed } from './store.ts';

let last: Promise<unknown> = Promise.resolve();

/** Keeps some more; one page after the other. */
export function fill(level: Level, seen: readonly string[]): Promise<Progress> {
  // What was asked for before the reader switched the copies off holds no longer.
  const times = timesClosed();
  const some = () => fillSome(level, seen, times);
  const progress = last.then(some, some);
  last = progress;
  return progress;
}

async function fillSome(level: Level, seen: readonly string[], times: number): Promise<Progress> {
  let head: Head | undefined;
  let plan: Upkeep | undefined;
  const progress = (state: OfflineState, more = false): Progress => ({ state, more, cost: head?.cost ?? {} });
  try {
    if ((await askOnce()) === 'gone' || !reopen(times)) return progress({ kind: 'off' });
    forgetDropped(await allKept());
    head = await readHead(true);
    const wanted = level === 'whole' && head.bundles.length === 0 ? 'core' : level;
    plan = await takeStock(head, wanted, seen);
    const { next, kept, total } = plan;
    if (next) {
      await fetchNext(next);
      return progress({ kind: 'filling', level: wanted, kept, total }, true);
    }
    await drop(plan.stale);
    return progress({ kind: 'ready', level: wanted });
  } catch (error) {
    if (error instanceof NotGot) {
      if (error.server === 'gone') return progress({ kind: 'off' });
      if (error.server === 'ours') void worker.registration.update().catch(() => undefined);
    }
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    if (isFull && plan && plan.stale.length > 0) {
      // Of the older build nothing is needed any more where there is no room for this one.
      await drop(plan.stale);
      return progress({ kind: 'starting' }, true);
    }
    return progress({ kind: 'stopped', level, reason: isFull ? 'full' : 'paused' });
  }
}

/** The bundle that was kept last: should the browser throw it away at once, that must not go on for ever. */
let lastBundle: string | undefined;

async function fetchNext(next: NonNullable<Upkeep['next']>): Promise<void> {
  const before = lastBundle;
  lastBundle = undefined;
  if ('files' in next) {
    await keepFiles(next.files);
    return;
  }
  if (next.bundle === before) throw new NotGot(next.bundle, 'unknown');
  await keepBundle(next.bundle);
  lastBundle = next.bundle;
}

async function takeStock(head: Head, level: Level, seen: readonly string[]): Promise<Upkeep> {
  const copies = await allKept();
  const paths = [...copies.map(({ path }) => path), ...seen];
  // Of a small site all: without its lists a worker cannot tell a page that it hasn't got from one that isn't there.
  const lists = head.bundles.length > 0 ? head.lists : paths.flatMap((path) => listOf(path, head) ?? []);
  const rest: Sums = {};
  for (const sum of new Set(lists)) Object.assign(rest, await readList(sum, true));
  const plan = planUpkeep({ head, rest, copies, level, seen });
  // A newer build that is being got ready may use what this one doesn't.
  const { installing, waiting } = worker.registration;
  const stale = installing || waiting ? [] : plan.stale.filter((copy) => !isBuildList(copy, head));
  return { ...plan, stale };
}

/**
 * Gets a build ready that is to take over from an older one: with the core, where that was kept.
 * @throws where anything lacks: then the older build stays in force
 */
export async function getReady(): Promise<void> {
  const head = await readHead(true);
  if (head.bundles.length > 0) await Promise.all(head.lists.map((sum) => readList(sum, true)));
  if (!(await allKept()).some(({ path }) => path === STAND_IN)) return;
  const lacking = async () => {
    const copies = (await allKept()).filter(({ path }) => Object.hasOwn(head.core, path));
    return planUpkeep({ head, rest: {}, copies, level: 'core', seen: [] }).next;
  };
  for (let next = await lacking(); next; next = await lacking()) await fetchNext(next);
}
