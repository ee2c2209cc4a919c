import { capacityFaults } from './capacity.js';
import { changeFaults } from './changes.js';
import { clockFaults } from './clocks.js';
import { dataFaults } from './data.js';
import { databaseFaults } from './databases.js';
import type { Fault } from './fault.js';
import { networkFaults } from './network.js';
import { queueFaults } from './queues.js';
import { trafficFaults } from './traffic.js';
import { watchingFaults } from './watching.js';

/** Every class of faults that comes back. */
export const faults: readonly Fault[] = [
  ...databaseFaults,
  ...capacityFaults,
  ...trafficFaults,
  ...networkFaults,
  ...clockFaults,
  ...changeFaults,
  ...queueFaults,
  ...watchingFaults,
  ...dataFaults,
];
export type { Fault, Telling } from './fault.js';
