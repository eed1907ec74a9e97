// What batteries are demanded for, by the names of the applications of a run.

/** Cars, buses, trucks, two- and three-wheelers. */
export function isVehicle(application: string): boolean {
  return /^EV |vehicles|wheelers/i.test(application);
}

/** Of the grid, of homes, of data centres. */
export function isStorage(application: string): boolean {
  return /storage/i.test(application);
}
