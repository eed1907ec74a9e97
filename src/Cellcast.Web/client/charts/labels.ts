/** Labels at the end of lines or stacks: moved apart when they would touch, as little as possible, and kept inside. */
export interface Label {
  readonly at: number;
  readonly height: number;
}

/**
 * The positions of `labels` (their wanted centres, in any order) so that no two overlap and all lie between `top` and `bottom`.
 * Groups that touch are centred on the mean of what they wanted.
 */
export function apart(labels: readonly Label[], top: number, bottom: number): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.at - labels[b]!.at || a - b);
  interface Group { members: number[]; wanted: number; height: number }
  const groups: Group[] = [];
  const startOf = (group: Group) => Math.min(Math.max(group.wanted / group.members.length - group.height / 2, top), Math.max(top, bottom - group.height));
  for (const index of order) {
    let group: Group = { members: [index], wanted: labels[index]!.at, height: labels[index]!.height };
    let last = groups.at(-1);
    while (last !== undefined && startOf(last) + last.height > startOf(group)) {
      group = { members: [...last.members, ...group.members], wanted: last.wanted + group.wanted, height: last.height + group.height };
      groups.pop();
      last = groups.at(-1);
    }
    groups.push(group);
  }
  const result = new Array<number>(labels.length).fill(0);
  for (const group of groups) {
    let edge = startOf(group);
    for (const member of group.members) {
      result[member] = edge + labels[member]!.height / 2;
      edge += labels[member]!.height;
    }
  }
  return result;
}
