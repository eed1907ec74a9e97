// The command line that gives the numbers on screen, with the scenario in force.

import { isBaseline, type Scenario } from './scenario.ts';

/** Name of the file that holds a scenario of the reader's own. */
export const ownFile = 'scenario.yaml';

/** Whether the command line knows the scenario by name. */
export function isShipped(of: Scenario): boolean {
  return of.yaml === undefined && of.changes.length === 0;
}

/** A command that shows values of a run, told which run; other commands as they are. */
export function commandFor(command: string, of: Scenario): string {
  return isBaseline(of) || !command.startsWith('./cellcast show ') ? command : `${command} --scenario ${isShipped(of) ? of.base : ownFile}`;
}
