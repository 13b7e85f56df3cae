import type { Database } from '../database/database.ts';
import { currentHotlines } from '../embedding/current-hotlines.ts';
import { finderFragment } from '../fragments/finder-fragment.ts';
import { firstSearch } from '../fragments/first-search.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { search } from '../search/search.ts';
import type { SearchMemory } from '../search/search-memory.ts';
import type { Handlers } from './handler.ts';

export function fragmentHandlers(
  database: Database,
  { searching, searchMemory: memory }: { searching?: Database | undefined; searchMemory: SearchMemory },
): Pick<Handlers, 'getFinderFragment'> {
  return {
    getFinderFragment: async ({ query: asked, context }) => {
      const { lang: _, data = true, json_ld: hasJsonLd = false, ...presets } = asked;
      const { language, now, publicUrl } = context;
      const query = firstSearch(presets);
      const answer = await search(database, query, { language, now, memory, searching });
      return finderFragment(answer, {
        presets,
        query,
        language,
        now,
        today: kyivTime(now).date,
        hotlines: await currentHotlines(database, { language, now }),
        pageUrl: `${publicUrl}/embed/finder?${new URLSearchParams({ ...presets, lang: language })}`,
        hasData: data,
        hasJsonLd,
      });
    },
  };
}
