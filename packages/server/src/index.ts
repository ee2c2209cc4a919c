export type { Workbench } from './workbench/workbench.js';
