import { storeContract } from './contract.js';
import { Memory, MemoryStore } from './memory.js';

storeContract('A store in memory', () => {
  const memory = new Memory();
  return Promise.resolve({
    store: new MemoryStore(memory),
    another: () => Promise.resolve(new MemoryStore(memory)),
  });
});
