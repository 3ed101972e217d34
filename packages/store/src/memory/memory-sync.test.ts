import { describeSyncing } from '../contract/syncing.ts';
import { MemoryStore } from './memory-store.ts';
import { memorySync } from './memory-sync.ts';

describeSyncing({
  name: 'in memory',
  open: async (book, world, machine) => {
    const store = new MemoryStore({ book, synthetic: false }, world);
    return { store, sync: memorySync(store, machine) };
  },
});
