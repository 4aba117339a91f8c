import type { Drawer } from './keptRun.ts';

const prefix = 'elbo-room run ';
const tabKey = 'elbo-room tab';

/** The name of this tab: it outlives a reload, and another tab has another. Throws where the browser denies storage. */
function tabName(): string {
  const known = sessionStorage.getItem(tabKey);
  if (known) return known;
  const name = crypto.randomUUID();
  sessionStorage.setItem(tabKey, name);
  return name;
}

/** Days after which a run that no tab came back for is thrown away. */
const days = 3;

/** Whether the page was loaded again, or come back to; who opens a link wants what the link says. */
function isComeBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'reload' || entry?.type === 'back_forward';
}

/** A drawer of this tab in the browser's own database; the code that opens it is fetched at the first use. */
export function createTabDrawer(): Drawer {
  const database = () => import('idb-keyval');
  let cleaned = false;
  /** Runs of tabs that were closed. */
  const clean = async (): Promise<void> => {
    if (cleaned) return;
    cleaned = true;
    const { entries, delMany } = await database();
    const old = Date.now() - days * 86_400_000;
    const stale = (await entries<string, { readonly at?: unknown }>()).filter(
      ([key, value]) => key.startsWith(prefix) && !(typeof value?.at === 'number' && value.at > old),
    );
    await delMany(stale.map(([key]) => key));
  };
  return {
    async get() {
      if (!isComeBack()) return undefined;
      return (await database()).get(prefix + tabName());
    },
    async put(run) {
      const { set } = await database();
      await set(prefix + tabName(), { ...run, at: Date.now() });
      await clean();
    },
    async clear() {
      await (await database()).del(prefix + tabName());
    },
  };
}
