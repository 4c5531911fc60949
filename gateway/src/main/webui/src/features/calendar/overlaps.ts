/** What the grid needs of an event to find its place in the column of a day, in minutes from midnight. */
export interface Placeable {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Where it is drawn: fractions of the width of the column. Later ones lie over earlier ones. */
export interface Place {
  readonly left: number;
  readonly width: number;
}

/** Shorter events are drawn this long, so that their title can be read and they can be hit. */
const SHORTEST_MINUTES = 24;
/** Starts closer than this would cover a title, so they stand side by side; others lie on top, moved in. */
const TITLE_MINUTES = 30;
const INDENT = 0.12;
const DEEPEST_INDENT = 0.48;

/** Gives the events of a day places where each title can be read: side by side from about the same time, else on top. */
export function placeOverlaps<T extends Placeable>(pieces: readonly T[]): readonly (T & Place)[] {
  const sorted = [...pieces].sort((a, b) => a.fromMinute - b.fromMinute || drawnEnd(b) - drawnEnd(a));
  const placed: { readonly piece: T & Place; readonly depth: number }[] = [];
  for (const group of groupsByStart(sorted)) {
    const under = placed.filter(({ piece }) => group.some((one) => overlap(piece, one)));
    const depth = Math.max(-1, ...under.map((one) => one.depth)) + 1;
    const left = Math.min(depth * INDENT, DEEPEST_INDENT);
    placed.push(...sideBySide(group, left).map((piece) => ({ piece, depth })));
  }
  return placed.map(({ piece }) => piece);
}

/** Events that overlap and start at about the same time. */
function groupsByStart<T extends Placeable>(sorted: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = [];
  for (const piece of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    const together = first && piece.fromMinute - first.fromMinute < TITLE_MINUTES && group.some((one) => overlap(one, piece));
    if (together) group.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** Columns from `start` to the right edge; one that is free to the right takes the room. */
function sideBySide<T extends Placeable>(group: readonly T[], start: number): readonly (T & Place)[] {
  const lanes: T[][] = [];
  const laned = group.map((piece) => {
    let lane = lanes.findIndex((taken) => taken.every((other) => !overlap(other, piece)));
    if (lane < 0) lane = lanes.push([]) - 1;
    lanes[lane]?.push(piece);
    return { piece, lane };
  });
  const each = (1 - start) / lanes.length;
  return laned.map(({ piece, lane }) => {
    let span = 1;
    while (lane + span < lanes.length && lanes[lane + span]?.every((other) => !overlap(other, piece))) span += 1;
    return { ...piece, left: start + lane * each, width: span * each };
  });
}

function overlap(a: Placeable, b: Placeable): boolean {
  return a.fromMinute < drawnEnd(b) && b.fromMinute < drawnEnd(a);
}

function drawnEnd(piece: Placeable): number {
  return Math.max(piece.toMinute, piece.fromMinute + SHORTEST_MINUTES);
}
