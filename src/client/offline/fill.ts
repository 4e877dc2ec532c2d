/** Keeping what is not yet kept: a few files each time that a page asks for it. */
import type { Head } from '../../domain/offline/lists.ts';
import type { CoreReason, OfflineState } from '../../domain/offline/state.ts';
import { partOf } from '../../domain/offline/lists.ts';
import { isBuildList, readHead, readPart } from './build.ts';
import type { Progress } from './messages.ts';
import { allKept, drop, fetchCopy, kept, OtherBuild } from './store.ts';
import { worker } from './scope.ts';

/** Files per request of a page; so many that a page that is left soon has got something. */
const BATCH = 40;
/** As many as browsers ask one host for at a time. */
const AT_ONCE = 6;

type File = readonly [path: string, sum: string];

interface Plan {
  whole: boolean;
  todo: File[];
  total: number;
}

let plan: Plan | undefined;
let running: Promise<Progress> | undefined;

/** Begins anew, the copies being gone. */
export function forgetPlan(): void {
  plan = undefined;
}

/** Keeps some more; pages that ask at the same time get the same answer. */
export function fill(whole: boolean): Promise<Progress> {
  running ??= fillSome(whole).finally(() => {
    running = undefined;
  });
  return running;
}

async function fillSome(asked: boolean): Promise<Progress> {
  try {
    const head = await readHead(true);
    const whole = head.whole && asked;
    if (plan?.whole !== whole) plan = await makePlan(head, whole);
    const { todo, total } = plan;
    await keepAll(todo.splice(0, BATCH));
    if (todo.length > 0) return { state: { kind: 'filling', kept: total - todo.length, total }, more: true };
    if (whole) return { state: { kind: 'complete' }, more: false };
    return stopped(head.whole ? 'saving' : 'large');
  } catch (error) {
    plan = undefined;
    if (error instanceof OtherBuild) void worker.registration.update().catch(() => undefined);
    return stopped(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'paused');
  }
}

const stopped = (reason: CoreReason): Progress => ({
  state: { kind: 'core', reason } satisfies OfflineState,
  more: false,
});

/**
 * What has to be fetched, the core first. What older builds left behind is dropped, unless a newer build is being
 * got ready, which may use it.
 */
async function makePlan(head: Head, whole: boolean): Promise<Plan> {
  const copies = await allKept();
  const { core, parts } = head;
  const needed = whole
    ? parts
    : new Set(
        copies.flatMap(({ path }) =>
          parts.length > 0 && !Object.hasOwn(core, path) ? [parts[partOf(path, parts.length)] ?? ''] : [],
        ),
      );
  const current = new Map(Object.entries(core));
  for (const part of needed) {
    for (const [path, sum] of Object.entries(await readPart(part, true))) current.set(path, sum);
  }
  const { installing, waiting } = worker.registration;
  if (!installing && !waiting) {
    for (const { path, sum } of copies) {
      if (current.get(path) !== sum && !isBuildList(path, sum, head)) await drop(path, sum);
    }
  }
  const has = new Set(copies.map(({ path, sum }) => `${path}?${sum}`));
  const visited = new Set(copies.map(({ path }) => path));
  const wanted = [...current].filter(([path]) => whole || Object.hasOwn(core, path) || visited.has(path));
  return { whole, todo: wanted.filter(([path, sum]) => !has.has(`${path}?${sum}`)), total: wanted.length };
}

/** Fetches files that are not kept, and keeps them; the first that fails ends it. Throws as {@link fetchCopy} does. */
export async function keepAll(files: readonly File[]): Promise<void> {
  const queue = files.values();
  let failed = false;
  const work = async () => {
    for (const [path, sum] of queue) {
      if (failed) return;
      try {
        if (await kept(path, sum)) continue;
        await fetchCopy(path, sum, (error) => {
          throw error;
        });
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
