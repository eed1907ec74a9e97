// The one scenario that travels through all views, what is looked at, the results and how they stand. All else is computed from these.

import { batch, computed, effect, signal } from '@preact/signals';
import { get, post, Refused, requestOf } from '../api/client.ts';
import type { About, Lever, Levers, RunReply, ScenarioRequest, Select, Selection } from '../api/types.ts';
import { placeOf } from '../charts/places.ts';
import type { Mode } from '../charts/view.ts';
import { listenToFragment, look, lookAt, showFragment } from '../shell/route.ts';
import { toast } from '../shell/toasts.tsx';
import { begin, redo as redone, step, undo as undone, type History } from './history.ts';
import { decodeLink, encodeLink } from './link.ts';
import { Runner } from './runner.ts';
import { baseline, changeOf, isBaseline, sameScenario, withChange, withoutChange, type Scenario } from './scenario.ts';
import { usable } from './usable.ts';

export const about = signal<About | undefined>(undefined);
export const levers = signal<Levers>({ groups: [], levers: [] });

/** What is on the desk: a scenario and what it is held against. */
interface Desk {
  readonly scenario: Scenario;
  readonly against: Scenario;
}

const history = signal<History<Desk>>(begin({ scenario: baseline, against: baseline }));
const draft = signal<Scenario | undefined>(undefined);

/** The scenario as it is now, a lever in motion included. */
export const scenario = computed(() => draft.value ?? history.value.present.scenario);
/** What it is held against: the baseline until the reader takes another. */
export const against = computed(() => history.value.present.against);
/** Whether there is nothing to compare: both are the same. */
export const alone = computed(() => sameScenario(scenario.value, against.value));
/** While a lever is in motion: axes only widen, ranges hide. */
export const moving = computed(() => draft.value !== undefined);
export const canUndo = computed(() => history.value.past.length > 0);
export const canRedo = computed(() => history.value.future.length > 0);

export const home = computed(() => placeOf(look.value['make'] ?? look.value['home'] ?? 'europe').id);
export const rival = computed(() => placeOf(look.value['vs'] ?? 'china').id);
export const year = computed(() => Number(look.value['year'] ?? 2030) || 2030);
export const mode = computed<Mode>(() => (alone.value ? 'over' : look.value['view'] === 'difference' ? 'difference' : look.value['view'] === 'sides' ? 'sides' : 'over'));

export function setYear(value: number) {
  const years = about.value?.years ?? { first: 2020, last: 2040 };
  lookAt('year', String(Math.min(Math.max(value, years.first), years.last)), '2030');
}

export function setMode(value: Mode) {
  lookAt('view', value, 'over');
}

/** What the visible view wants from a run. Set by the view, read by the runner. */
export interface Wanted {
  readonly select: readonly Select[];
  /** Only these years, where a view looks at one; all years otherwise. */
  readonly years?: { readonly first: number; readonly last: number };
  /** What a view is always held against, whatever the reader chose. */
  readonly against?: ScenarioRequest;
}

export const wanted = signal<Wanted>({ select: [] });

export interface Failure {
  readonly text: string;
  readonly problems: Refused['problems'];
}

export const results = signal<RunReply | undefined>(undefined);
/** The scenario that the results answer: while it is not the one in force, they are of a previous setting. */
export const answered = signal<Scenario | undefined>(undefined);
export const failure = signal<Failure | undefined>(undefined);
/** The server has more than it can do; the newest setting is tried again. */
export const busy = signal(false);
/** An answer is more than 250 ms behind. */
export const updating = signal(false);
export const pending = signal(false);
/** What a link said that could not be used, and other things to be read once. */
export const notices = signal<readonly string[]>([]);

/** Whether the results are those they are held against. */
export const unchanged = computed(() => results.value === undefined || results.value.against === null || results.value.scenario.id === results.value.against.id);

/** What the run holds by key. Held against itself there is nothing to compare: a dashed line under every solid one says nothing. */
const selections = computed(() => new Map<string, Selection>(results.value?.selections.map(each => [each.key, {
  ...each, unit: each.unit ?? '', series: unchanged.value ? each.series.map(series => ({ ...series, against: null })) : each.series,
}]) ?? []));

export function selection(key: string): Selection | undefined {
  return selections.value.get(key);
}

export function leverOf(id: string): Lever | undefined {
  return levers.value.levers.find(each => each.id === id);
}

interface Question {
  readonly scenario: Scenario;
  readonly body: Wanted & { readonly scenario: unknown; readonly against: unknown; readonly digits: number };
}

let late: ReturnType<typeof setTimeout> | undefined;

function settled() {
  clearTimeout(late);
  late = undefined;
  batch(() => {
    updating.value = false;
    pending.value = false;
  });
}

const runner = new Runner<Question, { reply: RunReply; scenario: Scenario }>(
  async question => ({ reply: await post<RunReply>('/run', question.body), scenario: question.scenario }),
  {
    answered: ({ reply, scenario: of }, sequence) => {
      batch(() => {
        results.value = reply;
        answered.value = of;
        failure.value = undefined;
        busy.value = false;
      });
      if (sequence === newest) settled();
    },
    failed: error => {
      settled();
      failure.value = error instanceof Refused ? { text: error.message, problems: error.problems } : { text: String(error), problems: [] };
      busy.value = false;
    },
    busy: () => { busy.value = true; },
  },
);

const question = computed<Question>(() => ({
  scenario: scenario.value,
  body: {
    scenario: requestOf(scenario.value), against: requestOf(against.value), digits: 6, ...wanted.value },
}));

/** Asks for the answer on screen once more with every digit: what is saved to a file is the number itself. */
export async function exact(): Promise<void> {
  if (wanted.peek().select.length === 0 || answered.peek() !== scenario.peek()) return;
  const { digits: _, ...body } = question.peek().body;
  const of = scenario.peek();
  const reply = await post<RunReply>('/run', body);
  if (of === scenario.peek()) results.value = reply;
}

let lastAsked = '';
let newest = 0;

function ask(asked: Question) {
  if (wanted.peek().select.length === 0) return;
  const text = JSON.stringify(asked.body);
  if (text === lastAsked && failure.peek() === undefined) {
    // The same question in other clothes (a lever moved and moved back): the answer on screen is its answer.
    if (!runner.behind) answered.value = asked.scenario;
    return;
  }
  lastAsked = text;
  pending.value = true;
  late ??= setTimeout(() => { updating.value = true; }, 250);
  newest = runner.ask(asked);
}

/** Asks once more, after an error. */
export function retry() {
  lastAsked = '';
  ask(question.peek());
}

// What follows are the only ways to change the scenario.

/** A lever in motion: runs at once, becomes a step of undo with `commit`. */
export function move(lever: string, value: number | string) {
  const present = scenario.peek();
  const of = leverOf(lever);
  const neutral = of !== undefined && (of.form === 'choice' ? value === of.neutralChoice : value === of.neutral);
  const old = changeOf(present, lever);
  draft.value = neutral ? withoutChange(present, lever) : withChange(present, { ...(old ?? {}), lever, value });
}

/** The lever was let go: the setting becomes a step, and the address follows. */
export function commit() {
  const next = draft.peek();
  if (next === undefined) return;
  batch(() => {
    const { present } = history.peek();
    const lever = leverMoved(present.scenario, next);
    const now = Date.now();
    if (!sameScenario(next, present.scenario)) {
      // Arrow keys held down are one movement, and one undo.
      const goesOn = lever !== undefined && lever === lastStep.lever && now - lastStep.time < oneMovement;
      const desk = { ...present, scenario: next };
      history.value = goesOn ? { ...history.peek(), present: desk, future: [] } : step(history.peek(), desk);
      lastStep = { lever, time: now };
      if (present.scenario.yaml !== undefined && next.yaml === undefined) toast('Your text is put aside; Undo brings it back');
    }
    draft.value = undefined;
  });
}

/** Changes of one lever closer together than this are one step, in milliseconds. */
const oneMovement = 1000;
let lastStep: { lever: string | undefined; time: number } = { lever: undefined, time: 0 };

/** The one lever in which two scenarios differ, if it is one. */
function leverMoved(before: Scenario, after: Scenario): string | undefined {
  const all = new Set([...before.changes, ...after.changes].map(change => change.lever));
  const differing = [...all].filter(lever => changeOf(before, lever)?.value !== changeOf(after, lever)?.value);
  return differing.length === 1 ? differing[0] : undefined;
}

export function setLever(lever: string, value: number | string) {
  move(lever, value);
  commit();
}

/** When a changed lever acts. */
export function setLeverYears(lever: string, from: number | undefined, to: number | undefined) {
  const change = changeOf(scenario.peek(), lever);
  if (change === undefined || (from !== undefined && to !== undefined && from > to)) return;
  replace(withChange(scenario.peek(), { lever, value: change.value, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }));
}

export function resetLever(lever: string) {
  replace(withoutChange(scenario.peek(), lever));
}

/** A whole other scenario: a preset, a file, a text. */
export function replace(next: Scenario) {
  put({ ...history.peek().present, scenario: next });
}

/** Holds yours against another scenario. */
export function holdAgainst(next: Scenario) {
  put({ scenario: scenario.peek(), against: next });
}

/** Yours becomes what it was held against, and the other way round. */
export function swap() {
  put({ scenario: against.peek(), against: scenario.peek() });
}

function put(next: Desk) {
  batch(() => {
    draft.value = undefined;
    const { present } = history.peek();
    if (!sameScenario(next.scenario, present.scenario) || !sameScenario(next.against, present.against)) history.value = step(history.peek(), next);
  });
}

export function undo() {
  lastStep = { lever: undefined, time: 0 };
  batch(() => {
    draft.value = undefined;
    history.value = undone(history.peek());
  });
}

export function redo() {
  history.value = redone(history.peek());
}

/** The address of what is on screen, scenario included. */
export async function linkHere(): Promise<string> {
  return location.origin + location.pathname + location.search + await encodeLink(scenario.value, about.value?.dataVersion ?? '', against.value);
}

async function open(fragment: string): Promise<boolean> {
  const link = await decodeLink(fragment);
  if (link === undefined) {
    // A place on the page is no scenario and says nothing wrong; anything else was meant to be one.
    if (fragment.length > 1 && document.getElementById(fragment.slice(1)) === null) notices.value = [`Link: what follows the # of this address is no scenario that can be read ("${fragment.slice(0, 40)}"); the page shows ${history.peek().past.length > 0 || !isBaseline(scenario.peek()) ? 'the scenario it had' : 'the baseline'}.`];
    return false;
  }
  const here = about.value?.dataVersion ?? '';
  const said = [...link.problems.map(text => `Link: ${text}.`)];
  if (link.data !== '' && here !== '' && link.data !== here) said.push(`Made with data ${link.data}, you have ${here}: answers may differ.`);
  const known = { levers: levers.value.levers, scenarios: about.value?.scenarios.map(each => each.id) ?? [] };
  const runs = (of: Scenario) => usable(of, known, text => said.push(text));
  history.value = begin({ scenario: runs(link.scenario), against: runs(link.against) });
  notices.value = said;
  return true;
}

/** Reads what the app needs before its first run, opens the link, and keeps the run and the address in step with the scenario. */
export async function start() {
  try {
    const [aboutReply, leversReply] = await Promise.all([get<About>('/about'), get<Levers>('/levers')]);
    batch(() => {
      about.value = aboutReply;
      levers.value = leversReply;
    });
  } catch (error) {
    failure.value = { text: error instanceof Error ? error.message : String(error), problems: [] };
    return;
  }
  await open(location.hash);
  listenToFragment(open);
  effect(() => {
    const present = history.value.present;
    // A packed link takes longer than a plain one: what is no longer in force must not come late and win.
    void encodeLink(present.scenario, about.value?.dataVersion ?? '', present.against).then(fragment => { if (history.peek().present === present) showFragment(fragment); });
  });
  effect(() => ask(question.value));
}

